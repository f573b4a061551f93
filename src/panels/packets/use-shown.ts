import { useMemo } from 'react';
import type { FigureChoice } from '../../packets/figure.ts';
import type { LineSamples } from '../../state/model.ts';
import { selectNetwork } from '../../state/selectors.ts';
import { useStore, useWorld } from '../../state/use-store.ts';
import { classNameOf } from '../../ui/class-name.ts';
import type { Names } from './chart-data.ts';
import { briefNameAmong, type Checkpoint, namesAmong, type NameOf } from './checkpoint.ts';
import { areOnOneLine, isOf, type Row, rowsOf } from './rows.ts';
import { type Figure, useFigure } from './use-figure.ts';
import { type Stage, useStage } from './use-stage.ts';

/** A row with what it draws. */
export interface DrawnRow extends Row {
  readonly figure: Figure | null;
  readonly names: Names | null;
  /** What it is called among those on show. */
  readonly title: string;
}

export interface Shown {
  readonly rows: readonly DrawnRow[];
  /** Names of the classes. */
  readonly labels: readonly string[];
  readonly stage: Stage;
  /** What the rows draw, as far as it can be compared, from top to bottom. */
  readonly checkpoints: readonly Checkpoint[];
}

/** All that the view shows, and what it is of: of the samples that there are, never of what was asked for. */
export function useShown(): Shown {
  const labels = useStore((store) => selectNetwork(store).labels);
  const choice = useFigureChoice();
  const [upper, lower] = useRows();
  const [above, below] = [useFigure(upper?.samples, choice), useFigure(lower?.samples, choice)];
  const stage = useStage(above, below, upper?.role === 'first' ? above : below, choice);
  const [namesAbove, namesBelow] = [useNames(upper?.samples, labels), useNames(lower?.samples, labels)];
  const nameOf = useNameOf(upper, lower);
  const rows = useMemo(() => {
    const drawn = (row: Row, figure: Figure | null, names: Names | null): DrawnRow => {
      return { ...row, figure, names, title: nameOf(row.samples?.network ?? row.asked) };
    };
    return [...(upper ? [drawn(upper, above, namesAbove)] : []), ...(lower ? [drawn(lower, below, namesBelow)] : [])];
  }, [upper, lower, above, below, namesAbove, namesBelow, nameOf]);
  const checkpoints = useCheckpoints(rows);
  return useMemo(() => ({ rows, labels, stage, checkpoints }), [rows, labels, stage, checkpoints]);
}

function useFigureChoice(): FigureChoice {
  const window = useStore((store) => store.choice.window);
  const state = useStore((store) => store.choice.state);
  return useMemo(() => ({ window, state }), [window, state]);
}

function useRows(): readonly Row[] {
  const network = useStore((store) => store.choice.network);
  const epoch = useStore((store) => store.choice.epoch);
  const compareNetwork = useStore((store) => store.choice.compareNetwork);
  const compareEpoch = useStore((store) => store.choice.compareEpoch);
  const line = useStore((store) => store.line);
  const compareLine = useStore((store) => store.compareLine);
  const rehearsal = useStore((store) => store.rehearsal);
  return useMemo(() => {
    const choice = { network, epoch, compareNetwork, compareEpoch };
    return rowsOf({ choice, line, compareLine, rehearsal });
  }, [network, epoch, compareNetwork, compareEpoch, line, compareLine, rehearsal]);
}

function useNames(samples: LineSamples | undefined, labels: readonly string[]): Names | null {
  const a = samples?.classA;
  const b = samples?.classB;
  return useMemo(
    () => (a === undefined || b === undefined ? null : { a: classNameOf(labels, a), b: classNameOf(labels, b) }),
    [a, b, labels],
  );
}

/** The same function while the same networks are on show. */
function useNameOf(...rows: readonly (Row | undefined)[]): NameOf {
  const world = useWorld();
  const refs = rows.flatMap((row) => (row ? [row.asked, row.samples?.network ?? row.asked] : []));
  const ids = [...new Set(refs.map(({ id }) => id))].join();
  return useMemo(() => namesAmong(ids.split(','), world), [ids, world]);
}

/** While a new choice is on its way, one row may still be of another line: then there is nothing to compare. */
function useCheckpoints(rows: readonly DrawnRow[]): readonly Checkpoint[] {
  const world = useWorld();
  return useMemo(() => {
    const first = rows.find(({ role }) => role === 'first')?.samples;
    const beside = rows.filter(({ role, samples }) => {
      if (role === 'first') return true;
      return samples && first && areOnOneLine(samples, first) && !isOf(samples, first.network);
    });
    const refs = beside.flatMap(({ samples }) => (samples ? [samples.network] : []));
    return beside.flatMap(({ role, samples, figure, title: name }) =>
      samples && figure?.figure
        ? [
            {
              network: samples.network,
              name,
              brief: briefNameAmong(samples.network, refs, world),
              figure: figure.figure,
              current: role === 'first',
            },
          ]
        : [],
    );
  }, [rows, world]);
}
