/** Which pictures of a test set the gallery shows. */
import type { TestSet } from '../../datasets/test-set/test-set.ts';
import type { Browse, Outcome, Score } from './types.ts';

export const everyPicture: Browse = { label: null, outcome: 'all', answer: null };

/** Whether the network's answers are needed to tell. */
export function asksScore({ outcome, answer }: Browse): boolean {
  return outcome !== 'all' || answer !== null;
}

/** What became of a picture; null where it was not measured. */
export function outcomeOf({ predictions, attacked, done, set }: Score, index: number): Exclude<Outcome, 'all'> | null {
  if (index >= done) return null;
  const label = set.labels[index];
  if (predictions[index] !== label) return 'wrong';
  return attacked && attacked[index] !== label ? 'fooled' : 'right';
}

/** Numbers of the pictures to show, increasing. `right` includes those that the attack fools. */
export function browsed(set: TestSet, score: Score | null, browse: Browse): Uint32Array {
  const found = new Uint32Array(set.count);
  let count = 0;
  for (let index = 0; index < set.count; index++) if (isShown(set, score, browse, index)) found[count++] = index;
  return found.subarray(0, count);
}

function isShown(set: TestSet, score: Score | null, browse: Browse, index: number): boolean {
  const { label, outcome, answer } = browse;
  if (label !== null && set.labels[index] !== label) return false;
  if (!asksScore(browse)) return true;
  const became = score && outcomeOf(score, index);
  if (!score || became === null) return false;
  if (outcome === 'right' ? became === 'wrong' : outcome !== 'all' && outcome !== became) return false;
  return answer === null || (answer.under === 'clean' ? score.predictions : score.attacked)?.[index] === answer.label;
}
