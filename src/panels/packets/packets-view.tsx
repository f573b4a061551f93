import { useDeferredValue, useMemo } from 'react';
import type { NetworkRef } from '../../engine/protocol.ts';
import { compareRef, selectNetwork, valueOf } from '../../state/selectors.ts';
import { useStore, useWorld } from '../../state/use-store.ts';
import { classNameOf } from '../../ui/class-name.ts';
import { useLater } from '../../ui/use-later.ts';
import type { Names } from './chart-data.ts';
import { briefNameAmong, type Checkpoint, namesAmong, type NameOf } from './checkpoint.ts';
import { FigureRows } from './figure-rows.tsx';
import { PacketsControls } from './packets-controls.tsx';
import { AttackPanel, Plane } from './plane.tsx';
import { Definitions, HonestNotes } from './prose.tsx';
import { ReadoutTable } from './readout-table.tsx';
import { Summary } from './summary.tsx';
import { type Figure, useFigure } from './use-figure.ts';
import { words } from './words.ts';
import './packets-view.css';

/** Fig. 2 of the paper, measured on real networks instead of sketched. */
export function PacketsView() {
  const window = useStore((store) => store.choice.window);
  const state = useStore((store) => store.choice.state);
  const labels = useStore((store) => selectNetwork(store).labels);
  const line = useStore((store) => store.line);
  const compareLine = useStore((store) => store.compareLine);
  const figure = useFigure(valueOf(line), { window, state });
  const compare = useFigure(valueOf(compareLine), { window, state });
  const [first, second] = useRefs();
  const names = useNames(figure, labels);
  const shown = second && comparable(figure, compare);
  const nameOf = useNameOf([first, second, figure?.samples.network, shown?.samples.network]);
  const checkpoints = useCheckpoints(figure, shown, nameOf);
  // Deferred: the lower charts are drawn after the rows above them, so that a change is seen sooner.
  const below = { figure: useDeferredValue(figure), checkpoints: useDeferredValue(checkpoints) };
  const later = useLater();
  return (
    <article className="packets-view" aria-labelledby="packets-title">
      <h2 id="packets-title" className="ui-hidden">
        {words.title}
      </h2>
      {names && checkpoints.length > 0 ? (
        <Summary checkpoints={checkpoints} names={names} />
      ) : (
        <div className="packets-summary">{words.walking}</div>
      )}
      <PacketsControls />
      <div>
        <FigureRows
          names={names}
          nameOf={nameOf}
          rows={[
            { network: first, remote: line, figure },
            ...(second === null || !later ? [] : [{ network: second, remote: compareLine, figure: compare }]),
          ]}
        />
      </div>
      {later && names && <ReadoutTable checkpoints={checkpoints} names={names} />}
      {later && below.figure?.figure && names && (
        <div className="packets-pair">
          <Plane checkpoints={below.checkpoints} names={names} />
          <AttackPanel figure={below.figure.figure} names={names} checkpoint={nameOf(below.figure.samples.network)} />
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
    () => (a === undefined || b === undefined ? null : { a: classNameOf(labels, a), b: classNameOf(labels, b) }),
    [a, b, labels],
  );
}

/** The checkpoints that are asked for, first row and second. */
function useRefs(): readonly [NetworkRef, NetworkRef | null] {
  const network = useStore((store) => store.choice.network);
  const epoch = useStore((store) => store.choice.epoch);
  const compareNetwork = useStore((store) => store.choice.compareNetwork);
  const compareEpoch = useStore((store) => store.choice.compareEpoch);
  return useMemo(
    () => [{ id: network, epoch }, compareRef({ network, epoch, compareNetwork, compareEpoch })],
    [network, epoch, compareNetwork, compareEpoch],
  );
}

/** The same function while the same networks are on show. */
function useNameOf(refs: readonly (NetworkRef | null | undefined)[]): NameOf {
  const world = useWorld();
  const ids = [...new Set(refs.flatMap((ref) => (ref ? [ref.id] : [])))].join();
  return useMemo(() => namesAmong(ids.split(','), world), [ids, world]);
}

function useCheckpoints(current: Figure | null, compare: Figure | null, nameOf: NameOf): readonly Checkpoint[] {
  const world = useWorld();
  return useMemo(() => {
    const shown = [current, compare].filter((entry) => entry !== null);
    const refs = shown.map(({ samples }) => samples.network);
    return shown.flatMap(({ samples: { network }, figure }) =>
      figure
        ? [
            {
              network,
              name: nameOf(network),
              brief: briefNameAmong(network, refs, world),
              figure,
              current: network === refs[0],
            },
          ]
        : [],
    );
  }, [current, compare, nameOf, world]);
}

/** While a new choice is on its way, one row may still be of another line or pair: then there is nothing to compare. */
function comparable(current: Figure | null, compare: Figure | null): Figure | null {
  if (!current || !compare) return null;
  const [a, b] = [current.samples, compare.samples];
  const same = a.line === b.line && a.classA === b.classA && a.classB === b.classB && a.scale === b.scale;
  // Two lines never leave [0, 1] at exactly equal places, so equal places mean one and the same line.
  return same && a.inside.every((t, i) => t === b.inside[i]) ? compare : null;
}
