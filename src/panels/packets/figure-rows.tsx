import { useMemo } from 'react';
import { packetInPPeak } from '../../charts/packet-in-p.ts';
import { packetInXPeak } from '../../charts/packet-in-x.ts';
import type { NetworkRef } from '../../engine/protocol.ts';
import type { PacketFigure } from '../../packets/figure.ts';
import type { LineSamples, Remote } from '../../state/model.ts';
import { isLive, valueOf } from '../../state/selectors.ts';
import { useStore } from '../../state/use-store.ts';
import { curveEnds } from '../../ui/curve-ends.ts';
import { sentence } from '../../ui/format.ts';
import { type Names, pData, xData } from './chart-data.ts';
import type { NameOf } from './checkpoint.ts';
import { LineStrip } from './line-strip.tsx';
import { PacketRow } from './packet-row.tsx';
import { ColumnHeads } from './prose.tsx';
import { rangeOf } from './range.ts';
import { RowHeading } from './row-heading.tsx';
import type { Figure } from './use-figure.ts';
import { useOtherPicture } from './use-other-picture.ts';
import { words } from './words.ts';

export interface Row {
  /** What was asked for; the figure may still be of another one. */
  readonly network: NetworkRef;
  readonly remote: Remote<LineSamples>;
  readonly figure: Figure | null;
}

interface FigureRowsProps {
  readonly names: Names | null;
  readonly rows: readonly Row[];
  readonly nameOf: NameOf;
}

/** The rows of Fig. 2, on shared axes. */
export function FigureRows({ names, rows, nameOf }: FigureRowsProps) {
  const peaks = usePeaks(rows[0]?.figure, rows[1]?.figure, names);
  const range = useRange(rows[0]?.figure, rows[1]?.figure);
  const extras = useExtras(rows[0]?.figure ?? null);
  const strip = useStrip(range);
  return (
    <>
      <div className="packets-pair packets-columns" aria-hidden="true">
        <ColumnHeads />
      </div>
      {rows.map(({ network, remote, figure }, index) => (
        <section
          key={index}
          className="packets-row"
          data-stale={isStale(figure, network) ? '' : undefined}
          data-live={isLive(remote) ? '' : undefined}
          data-network={network.id}
          data-epoch={network.epoch}
        >
          <RowHeading network={network} remote={remote} />
          {figure?.message && <p className="packets-failed">{sentence(figure.message)}</p>}
          {figure?.figure && names ? (
            <PacketRow
              figure={figure.figure}
              names={names}
              title={nameOf(figure.samples.network)}
              peakX={peaks.x}
              peakP={peaks.p}
              range={range}
              extras={extras}
              strip={index === 0 ? strip : undefined}
              onDrawn={alignStrip}
            />
          ) : (
            <div className="packets-blank" />
          )}
        </section>
      ))}
    </>
  );
}

/** Shown until the network that was asked for answers; a coarse figure of the right network is not stale. */
function isStale(figure: Figure | null, { id, epoch }: NetworkRef): boolean {
  return figure !== null && (figure.samples.network.id !== id || figure.samples.network.epoch !== epoch);
}

/** One scale of heights for both rows: what is higher on the page is higher. */
function usePeaks(first: Figure | null | undefined, second: Figure | null | undefined, names: Names | null) {
  return useMemo(() => {
    const peaks = [first, second].flatMap((entry) => (entry?.figure && names ? [peaksOf(entry.figure, names)] : []));
    return { x: Math.max(0, ...peaks.map(({ x }) => x)), p: Math.max(0, ...peaks.map(({ p }) => p)) };
  }, [first, second, names]);
}

/** One stretch of the line for both rows: what is further right on the page is further right. */
function useRange(first: Figure | null | undefined, second: Figure | null | undefined): number {
  return useMemo(
    () => rangeOf([first, second].flatMap((entry) => (entry?.figure ? [entry.figure] : []))),
    [first, second],
  );
}

function peaksOf(figure: PacketFigure, names: Names): { readonly x: number; readonly p: number } {
  const [x, p] = [xData(figure, names), pData(figure, names)];
  return {
    x: packetInXPeak([x.a, x.b, ...(x.control ? [x.control] : [])], figure.scale),
    p: packetInPPeak([p.a, p.b, ...(p.control ? [p.control] : [])], figure.scale),
  };
}

function useExtras(figure: Figure | null) {
  const epsilon = useStore((store) => store.choice.epsilon);
  const samples = figure?.samples;
  return useMemo(() => {
    if (!samples) return {};
    const { inside, perEpsilon, scale, line } = samples;
    return {
      inside,
      marks:
        line === 'between'
          ? [
              { t: -2 * scale, label: words.pictureA },
              { t: 2 * scale, label: words.pictureB },
            ]
          : [{ t: 0, label: words.picture }],
      epsilon: perEpsilon === null ? null : { t: epsilon * perEpsilon, label: words.fgsmAt(epsilon) },
    };
  }, [samples, epsilon]);
}

/** On line 1 both ends are pictures, and so is everything between them. */
function useStrip(range: number) {
  const between = useStore((store) => store.choice.line === 'between');
  const picture = useStore((store) => valueOf(store.picture));
  const other = useOtherPicture();
  return useMemo(() => {
    if (!between || !picture || !other || picture.pixels.length !== other.pixels.length) return undefined;
    return <LineStrip a={picture} b={other} range={range} />;
  }, [between, picture, other, range]);
}

/** The strip takes the ends of the curves, so that each picture stands under its place on the axis. */
function alignStrip(svg: SVGSVGElement): void {
  const frame = svg.closest<HTMLElement>('figure');
  const [start, end] = curveEnds(svg);
  frame?.style.setProperty('--axis-start', `${start}px`);
  frame?.style.setProperty('--axis-end', `${end}px`);
}
