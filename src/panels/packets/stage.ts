/** The axes of the figure: the same for its rows, and for every frame of a playback. */
import { attackDensityPeak } from '../../charts/attack-density.ts';
import { packetInPPeak } from '../../charts/packet-in-p.ts';
import { packetInXPeak } from '../../charts/packet-in-x.ts';
import type { PlanePoint } from '../../charts/uncertainty-plane.ts';
import type { PacketFigure } from '../../packets/figure.ts';
import type { LineSamples, Rehearsal } from '../../state/model.ts';
import { isOf, areOnOneLine } from './rows.ts';
import { rangeOf } from './range.ts';

export interface Axes {
  /** Tops of the vertical axes: densities per s, and per 1/s. */
  readonly peakX: number;
  readonly peakP: number;
  readonly peakAttack: number;
  /** Half the stretch of the line that is shown, in units of s. */
  readonly range: number;
  /** What the axes of the plane are made for. */
  readonly around: readonly Pick<PlanePoint, 'sigmaX' | 'sigmaP'>[];
}

/** Coarse walks miss a little of a peak. */
const headroom = 1.06;

/** @param rehearsed of all that is played, where that is known: what is drawn changes nothing then */
export function axesOf(drawn: readonly PacketFigure[], rehearsed: readonly PacketFigure[]): Axes {
  if (rehearsed.length === 0) return axesFor(drawn);
  const { peakX, peakP, peakAttack, ...rest } = axesFor(rehearsed);
  return { ...rest, peakX: headroom * peakX, peakP: headroom * peakP, peakAttack: headroom * peakAttack };
}

function axesFor(figures: readonly PacketFigure[]): Axes {
  const top = (peak: (figure: PacketFigure) => number): number => Math.max(0, ...figures.map(peak));
  return {
    peakX: top((figure) =>
      packetInXPeak(
        viewsOf(figure).map(({ packet }) => ({ name: '', ...packet })),
        figure.scale,
      ),
    ),
    peakP: top((figure) =>
      packetInPPeak(
        viewsOf(figure).map(({ conjugate, packet: { sigmaP } }) => ({ name: '', ...conjugate, sigmaP })),
        figure.scale,
      ),
    ),
    peakAttack: top((figure) =>
      attackDensityPeak(
        viewsOf(figure).map(({ attack, packet: { sigmaP } }) => ({ name: '', ...attack, sigmaP })),
        figure.scale,
      ),
    ),
    range: rangeOf(figures),
    around: figures.flatMap(({ a, b }) => [a.relative, b.relative]),
  };
}

function viewsOf({ a, b, control }: PacketFigure) {
  return [a, b, control];
}

/** The lines of a rehearsal, where it was of what is drawn; else none. */
export function linesOf(rehearsal: Rehearsal | undefined, drawn: LineSamples | undefined): readonly LineSamples[] {
  if (!rehearsal || !drawn) return [];
  const fits = rehearsal.lines.some((samples) => isOf(samples, drawn.network) && areOnOneLine(samples, drawn));
  return fits ? rehearsal.lines : [];
}
