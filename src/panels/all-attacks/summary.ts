/** What came of all attacks together, in a sentence. */
import { argmax } from '../../core/logits.ts';
import { outcomeOf } from '../../core/outcome.ts';
import { isTrial } from '../../state/all-attacks/types.ts';
import type { Row } from './rows.ts';
import { summaryWords } from './words.ts';

/** By the pictures in 8 bits, as each cell says it. */
export function summaryOf(rows: readonly Row[]): string {
  const counts = { fooled: 0, held: 0, corrected: 0, already: 0, stillWrong: 0 };
  let left = 0;
  for (const { tried } of rows) {
    if (!isTrial(tried)) {
      left++;
      continue;
    }
    const { truth, steps, rounded } = tried.result;
    counts[outcomeOf({ truth, before: argmax(steps[0]!.logits), after: argmax(rounded.logits) })]++;
  }
  return summaryWords(counts, left);
}
