/** What is told of an attack that has run. */
import type { Attack } from '../../attacks/attack.ts';
import type { Trial } from '../../state/all-attacks/types.ts';
import { type Answer, type Verdict, verdictOf } from '../attack/verdict.ts';
import { words } from './words.ts';

export interface Told {
  /** By the picture in 8 bits: the one that is shown. */
  readonly verdict: Verdict;
  readonly answer: Answer;
  readonly before: Answer;
  /** Whether it did not reach what it was after: another answer than the label, or its target. */
  readonly isFailed: boolean;
  /** What the exact result says, where that is something else; else empty. */
  readonly note: string;
}

export function toldOf({ result }: Trial, classes: readonly string[]): Told {
  const step = result.steps.at(-1)!;
  const place = { index: 1, last: 1 };
  const verdict = verdictOf(result, classes, { ...place, step: { ...step, logits: result.rounded.logits } });
  const exact = verdictOf(result, classes, { ...place, step });
  const [answer, exactly] = [verdict.after!, exact.after!];
  return {
    verdict,
    answer,
    before: verdict.before,
    isFailed: !result.rounded.fooled,
    note: exact.word === verdict.word ? '' : words.beforeRounding(exactly.name, exactly.percent, exact.word),
  };
}

/** Groups of attacks, in the order in which they are shown: budgets, then smallest changes, then answers alone. */
export function kindRank({ access, search }: Pick<Attack, 'access' | 'search'>): number {
  if (access === 'answers') return 2;
  return search === 'nearest' ? 1 : 0;
}
