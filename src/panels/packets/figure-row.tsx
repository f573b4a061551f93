import { useMemo } from 'react';
import type { LinePath, LineSamples } from '../../state/model.ts';
import { isLive } from '../../state/selectors.ts';
import { useStore } from '../../state/use-store.ts';
import { sentence } from '../../ui/format.ts';
import type { CurveEnds } from '../../ui/use-curve-ends.ts';
import { LineCursor } from './line-cursor.tsx';
import { OnLineReadout } from './on-line-readout.tsx';
import { PacketRow } from './packet-row.tsx';
import { RowHeading } from './row-heading.tsx';
import type { Scrub } from './scrub.ts';
import type { Axes } from './stage.ts';
import type { DrawnRow } from './use-shown.ts';
import type { GhostFigure } from './use-stage.ts';
import { words } from './words.ts';

interface FigureRowProps {
  readonly row: DrawnRow;
  readonly labels: readonly string[];
  readonly axes: Axes;
  readonly ghost: GhostFigure | null;
  readonly scrub: Scrub;
  /** Of the horizontal axis in X: the same in every row. */
  readonly ends: CurveEnds;
  readonly onDrawn: (svg: SVGSVGElement) => void;
  /** Given to the row that shows the picture at the cursor. */
  readonly path: LinePath | null;
}

/** A checkpoint: what it is, what it makes of the picture at the cursor, and its packets. */
export function FigureRow(props: FigureRowProps) {
  const { row, labels, axes, ghost, scrub, path, ends, onDrawn } = props;
  const { figure, names, samples, title, asked, remote, role } = row;
  const extras = useExtras(samples);
  const { range } = axes;
  const cursor = useMemo(
    () => samples && <LineCursor {...{ scrub, samples, labels, ends, range, title }} />,
    [scrub, samples, labels, ends, range, title],
  );
  return (
    <section
      className="packets-row"
      data-role={role}
      data-live={isLive(remote) ? '' : undefined}
      data-network={(samples?.network ?? asked).id}
      data-epoch={(samples?.network ?? asked).epoch}
    >
      <RowHeading row={row} />
      {figure?.message && <p className="packets-failed">{sentence(figure.message)}</p>}
      {figure?.figure && samples && names ? (
        <>
          <PacketRow
            figure={figure.figure}
            network={samples.network}
            {...{ names, title, axes, extras, ghost, cursor, onDrawn }}
          />
          <OnLineReadout {...{ scrub, samples, labels, range, path }} />
        </>
      ) : (
        <div className="packets-blank" />
      )}
    </section>
  );
}

/** What is marked on the line, beside the packets. */
function useExtras(samples: LineSamples | undefined) {
  const epsilon = useStore((store) => store.choice.epsilon);
  return useMemo(() => {
    if (!samples) return {};
    const { inside, perEpsilon } = samples;
    return {
      inside,
      marks: marksOf(samples),
      epsilon: perEpsilon === null ? null : { t: epsilon * perEpsilon, label: words.fgsmAt(epsilon) },
    };
  }, [samples, epsilon]);
}

/** A picture that is known to be of another class than A is not called picture A. */
function marksOf({ line, path, classA, scale }: LineSamples) {
  if (line === 'attack') return [{ t: 0, label: words.picture }];
  const label = path?.pictures[0]?.label ?? null;
  return [
    { t: -2 * scale, label: label === null || label === classA ? words.pictureA : words.thePicture },
    { t: 2 * scale, label: words.pictureB },
  ];
}
