/** Which pictures of a test set the gallery shows. */
import { outcomeOf, type Outcome } from '../../core/outcome.ts';
import type { TestSet } from '../../datasets/test-set/test-set.ts';
import type { Browse, Score } from './types.ts';

export const everyPicture: Browse = { label: null, outcome: 'all', answer: null };

/** Whether the network's answers are needed to tell. */
export function asksScore({ outcome, answer }: Browse): boolean {
  return outcome !== 'all' || answer !== null;
}

/** What is known of a measured picture: whether it is answered rightly and, after an attack, what became of it. */
export interface PictureScore {
  readonly isRight: boolean;
  /** null where nothing was attacked. */
  readonly outcome: Outcome | null;
}

/** null where it was not measured. */
export function pictureScore({ predictions, attacked, done, set }: Score, index: number): PictureScore | null {
  if (index >= done) return null;
  const [truth, before, after] = [set.labels[index]!, predictions[index]!, attacked?.[index]];
  const outcome = after === undefined ? null : outcomeOf({ truth, before, after });
  return { isRight: before === truth, outcome };
}

/** Numbers of the pictures to show, increasing. `right` and `wrong` are of the pictures as they are. */
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
  const found = score && pictureScore(score, index);
  if (!score || !found || !isOf(found, outcome)) return false;
  return answer === null || (answer.under === 'clean' ? score.predictions : score.attacked)?.[index] === answer.label;
}

function isOf({ isRight, outcome }: PictureScore, wanted: Browse['outcome']): boolean {
  if (wanted === 'all') return true;
  if (wanted === 'right' || wanted === 'wrong') return isRight === (wanted === 'right');
  return outcome === wanted;
}
