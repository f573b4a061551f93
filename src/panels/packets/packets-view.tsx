import { useDeferredValue, useMemo } from 'react';
import { selectNetwork, valueOf } from '../../state/selectors.ts';
import { useStore } from '../../state/use-store.ts';
import { useLater } from '../../ui/use-later.ts';
import type { Checkpoint, Names } from './chart-data.ts';
import { Definitions } from './definitions.tsx';
import { FigureRows } from './figure-rows.tsx';
import { HonestNotes } from './honest-notes.tsx';
import { PacketsControls } from './packets-controls.tsx';
import { AttackPanel, Plane } from './plane.tsx';
import { ReadoutTable } from './readout-table.tsx';
import { Summary } from './summary.tsx';
import { type Figure, useFigure } from './use-figure.ts';
import './packets-view.css';

/** Fig. 2 of the paper, measured on real networks instead of sketched. */
export function PacketsView() {
  const epoch = useStore((store) => store.choice.epoch);
  const compareEpoch = useStore((store) => store.choice.compareEpoch);
  const window = useStore((store) => store.choice.window);
  const state = useStore((store) => store.choice.state);
  const labels = useStore((store) => selectNetwork(store).labels);
  const line = useStore((store) => store.line);
  const compareLine = useStore((store) => store.compareLine);
  const figure = useFigure(valueOf(line), { window, state });
  const compare = useFigure(valueOf(compareLine), { window, state });
  const second = compareEpoch === epoch ? null : compareEpoch;
  const names = useNames(figure, labels);
  const checkpoints = useCheckpoints(figure, second === null ? null : compare);
  // Drawn after what is above it, in a task of its own.
  const below = { figure: useDeferredValue(figure), checkpoints: useDeferredValue(checkpoints) };
  const later = useLater();
  return (
    <article className="packets-view" aria-labelledby="packets-title">
      <h2 id="packets-title" className="ui-hidden">
        Packets
      </h2>
      {names && checkpoints.length > 0 ? (
        <Summary checkpoints={checkpoints} names={names} />
      ) : (
        <div className="packets-summary">Walking along the line…</div>
      )}
      <PacketsControls />
      <div>
        <FigureRows
          names={names}
          rows={[
            { epoch, remote: line, figure },
            ...(second === null || !later ? [] : [{ epoch: second, remote: compareLine, figure: compare }]),
          ]}
        />
      </div>
      {later && names && <ReadoutTable checkpoints={checkpoints} names={names} />}
      {later && below.figure?.figure && names && (
        <div className="packets-pair">
          <Plane checkpoints={below.checkpoints} names={names} />
          <AttackPanel figure={below.figure.figure} names={names} epoch={below.figure.samples.network.epoch} />
        </div>
      )}
      {later && (
        <div className="packets-pair">
          <HonestNotes />
          <Definitions />
        </div>
      )}
    </article>
  );
}

function useNames(figure: Figure | null, labels: readonly string[]): Names | null {
  const a = figure?.samples.classA;
  const b = figure?.samples.classB;
  return useMemo(
    () => (a === undefined || b === undefined ? null : { a: labels[a] ?? `class ${a}`, b: labels[b] ?? `class ${b}` }),
    [a, b, labels],
  );
}

function useCheckpoints(current: Figure | null, compare: Figure | null): readonly Checkpoint[] {
  return useMemo(
    () =>
      [current, comparable(current, compare)].flatMap((entry, index) =>
        entry?.figure ? [{ epoch: entry.samples.network.epoch, figure: entry.figure, current: index === 0 }] : [],
      ),
    [current, compare],
  );
}

/** While a new choice is on its way, one row may still be of another line or pair: then there is nothing to compare. */
function comparable(current: Figure | null, compare: Figure | null): Figure | null {
  if (!current || !compare) return null;
  const [a, b] = [current.samples, compare.samples];
  const same = a.line === b.line && a.classA === b.classA && a.classB === b.classB && a.scale === b.scale;
  return same && a.network.id === b.network.id ? compare : null;
}
