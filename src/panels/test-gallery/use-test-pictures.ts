import { useMemo } from 'react';
import type { TestSet } from '../../datasets/test-set/test-set.ts';
import { asksScore, browsed } from '../../state/test-set/browse.ts';
import { scoreFor } from '../../state/test-set/scores.ts';
import type { Browse, Score } from '../../state/test-set/types.ts';
import { useStore } from '../../state/use-store.ts';

export interface TestPictures {
  readonly set: TestSet;
  /** What was measured on them, with the network and the attack on show. */
  readonly score: Score | null;
  readonly browse: Browse;
  /** Numbers of those to show, increasing. */
  readonly indices: Uint32Array;
}

/** The test set of the data set on show, and what of it is browsed; null where there is none. */
export function useTestPictures(): TestPictures | null {
  const set = useStore(({ world, choice }) => world.testSets[choice.dataset] ?? null);
  const score = useStore(({ choice, scores, world }) => scoreFor(choice, scores, world));
  const browse = useStore((store) => store.browse);
  // A selection that does not depend on the score must not be made anew while a measurement runs.
  const asked = asksScore(browse) ? score : null;
  const indices = useMemo(() => (set ? browsed(set, asked, browse) : null), [set, asked, browse]);
  return useMemo(() => (set && indices ? { set, score, browse, indices } : null), [set, score, browse, indices]);
}
