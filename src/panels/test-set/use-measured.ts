import { useMemo } from 'react';
import type { Dataset } from '../../datasets/dataset.ts';
import type { TestSet } from '../../datasets/test-set/test-set.ts';
import { selectDataset } from '../../state/selectors.ts';
import { limitOf } from '../../state/test-set/measure.ts';
import { keyOf, scoreFor, specOf } from '../../state/test-set/scores.ts';
import type { Measuring, Score } from '../../state/test-set/types.ts';
import { useStore } from '../../state/use-store.ts';

export interface Measured {
  readonly dataset: Dataset;
  readonly set: TestSet;
  /** Pictures that the choice asks for. */
  readonly until: number;
  /** Of the state of the network on show: under the chosen attack, or else the largest under another one. */
  readonly score: Score | null;
  /** Pictures that were measured under the chosen attack. */
  readonly done: number;
  /** The measurement that runs, and its score: of any network. */
  readonly measuring: Measuring | null;
  readonly running: Score | null;
}

/** What is known of the test set of the data set on show; null where there is none. */
export function useMeasured(): Measured | null {
  const dataset = useStore(selectDataset);
  const set = useStore(({ world, choice }) => world.testSets[choice.dataset] ?? null);
  const limit = useStore((store) => store.choice.limit);
  const score = useStore(({ choice, scores, world }) => scoreFor(choice, scores, world));
  const done = useStore(
    ({ choice, scores, world }) => scores.find(({ key }) => key === keyOf(specOf(choice, world)))?.done ?? 0,
  );
  const measuring = useStore((store) => store.measuring);
  const running = useStore(({ measuring: job, scores }) => scores.find(({ key }) => key === job?.key) ?? null);
  return useMemo(
    () => (set ? { dataset, set, until: limitOf(limit, set.count), score, done, measuring, running } : null),
    [dataset, set, limit, score, done, measuring, running],
  );
}
