import { type RefObject, useCallback, useMemo } from 'react';
import { packetInPPeak } from '../../charts/packet-in-p.ts';
import { packetInXPeak } from '../../charts/packet-in-x.ts';
import type { LineSamples, Remote } from '../../state/model.ts';
import { valueOf } from '../../state/selectors.ts';
import { useStore } from '../../state/use-store.ts';
import { ofPixels } from '../../ui/format.ts';
import { type Names, pData, xData } from './chart-data.ts';
import { LineStrip } from './line-strip.tsx';
import { PacketRow } from './packet-row.tsx';
import { ReadoutTable } from './readout-table.tsx';
import { RowHeading } from './row-heading.tsx';
import type { Figure } from './use-figure.ts';
import { useOtherPicture } from './use-other-picture.ts';

export interface Row {
  readonly epoch: number;
  readonly remote: Remote<LineSamples>;
  readonly figure: Figure | null;
}

interface FigureRowsProps {
  readonly host: RefObject<HTMLElement | null>;
  readonly names: Names | null;
  readonly rows: readonly Row[];
}

/** The rows of Fig. 2, on shared axes. */
export function FigureRows({ host, names, rows }: FigureRowsProps) {
  const peaks = usePeaks(rows, names);
  const extras = useExtras(rows[0]?.figure ?? null);
  const strip = useStrip();
  const align = useCallback((svg: SVGSVGElement) => host.current && alignStrip(host.current, svg), [host]);
  return (
    <>
      <div className="packets-pair packets-columns" aria-hidden="true">
        <span>
          <b>X</b>, the input
        </span>
        <span>
          <b>P</b>, its conjugate: the attack
        </span>
      </div>
      {rows.map(({ epoch, remote, figure }, index) => (
        <section key={index} className="packets-row" data-stale={remote.state === 'loading' && figure ? '' : undefined}>
          <RowHeading epoch={epoch} remote={remote} />
          {figure?.message && <p className="packets-failed">{figure.message}.</p>}
          {figure?.figure && names ? (
            <>
              <PacketRow
                figure={figure.figure}
                names={names}
                title={`epoch ${figure.samples.network.epoch}`}
                peakX={peaks.x}
                peakP={peaks.p}
                extras={extras}
                strip={index === 0 ? strip : undefined}
                onDrawn={align}
              />
              <ReadoutTable figure={figure.figure} names={names} title={`epoch ${figure.samples.network.epoch}`} />
            </>
          ) : (
            <div className="packets-blank" />
          )}
        </section>
      ))}
    </>
  );
}

/** One scale of heights for all rows: what is higher on the page is higher. */
function usePeaks(rows: readonly Row[], names: Names | null): { readonly x: number; readonly p: number } {
  const figures = rows.flatMap(({ figure }) => (figure?.figure ? [figure.figure] : []));
  return useMemo(() => {
    if (!names) return { x: 1, p: 1 };
    const peaks = figures.map((figure) => {
      const [x, p] = [xData(figure, names), pData(figure, names)];
      const inX = [x.a, x.b, ...(x.control ? [x.control] : [])];
      const inP = [p.a, p.b, ...(p.control ? [p.control] : [])];
      return { x: packetInXPeak(inX, figure.scale), p: packetInPPeak(inP, figure.scale) };
    });
    return { x: Math.max(0, ...peaks.map(({ x }) => x)), p: Math.max(0, ...peaks.map(({ p }) => p)) };
    // The array is new each time, its figures are not.
  }, [names, ...figures]);
}

function useExtras(figure: Figure | null) {
  const epsilon = useStore((store) => store.choice.epsilon);
  const samples = figure?.samples;
  return useMemo(() => {
    if (!samples) return {};
    const { inside, perEpsilon, scale, line } = samples;
    return {
      inside,
      marks: line === 'between' ? [{ t: -2 * scale, label: 'picture A' }, { t: 2 * scale, label: 'picture B' }] : [{ t: 0, label: 'picture' }],
      epsilon: perEpsilon === null ? null : { t: epsilon * perEpsilon, label: `FGSM, ε = ${ofPixels(epsilon)}` },
    };
  }, [samples, epsilon]);
}

/** On line 1 both ends are pictures, and so is everything between them. */
function useStrip() {
  const between = useStore((store) => store.choice.line === 'between');
  const picture = useStore((store) => valueOf(store.picture));
  const other = useOtherPicture();
  if (!between || !picture || !other || picture.pixels.length !== other.pixels.length) return undefined;
  return <LineStrip a={picture} b={other} />;
}

/** The strip takes the ends of the curves, so that each picture stands under its place on the axis. */
function alignStrip(host: HTMLElement, svg: SVGSVGElement): void {
  const curves = svg.querySelector<SVGGElement>('[data-part="curves"]')?.getBBox();
  if (!curves) return;
  host.style.setProperty('--axis-start', `${curves.x}px`);
  host.style.setProperty('--axis-end', `${svg.clientWidth - curves.x - curves.width}px`);
}
