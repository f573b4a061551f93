/** What became of a network's answer to a picture that was attacked. The one place that decides it. */

/**
 * With a known true class: `fooled`, right and then wrong; `held`, right before and after; `corrected`, wrong and then
 * right; `already`, wrong, and the same answer after; `stillWrong`, wrong, and then another wrong answer. Without one
 * only the first two: whether the network still says what it said.
 */
export type Outcome = 'fooled' | 'held' | 'corrected' | 'already' | 'stillWrong';

/** All of them, in the order in which they are listed. */
export const outcomes = ['fooled', 'held', 'corrected', 'already', 'stillWrong'] as const satisfies readonly Outcome[];

/** Classes. */
export interface Answered {
  /** The true one; null where it is not known. */
  readonly truth: number | null;
  /** The network's answers to the original and to the attacked picture. */
  readonly before: number;
  readonly after: number;
}

export function outcomeOf({ truth, before, after }: Answered): Outcome {
  if (before === (truth ?? before)) return after === before ? 'held' : 'fooled';
  if (after === truth) return 'corrected';
  return after === before ? 'already' : 'stillWrong';
}

/** How many pictures had each outcome. @param labels the true classes; at least as many as there are answers */
export function countOutcomes(
  before: ArrayLike<number>,
  after: ArrayLike<number>,
  labels: ArrayLike<number>,
): Readonly<Record<Outcome, number>> {
  const counts = { fooled: 0, held: 0, corrected: 0, already: 0, stillWrong: 0 };
  for (let i = 0; i < after.length; i++)
    counts[outcomeOf({ truth: labels[i]!, before: before[i]!, after: after[i]! })]++;
  return counts;
}
