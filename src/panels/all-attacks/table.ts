/** The numbers of all attacks: for the page's table and the CSV file. */
import { argmax, softmax } from '../../core/logits.ts';
import { isTrial, type Trial } from '../../state/all-attacks/types.ts';
import type { TableData } from '../../ui/table-data.ts';
import type { Row } from './rows.ts';
import { toldOf } from './told.ts';
import { words } from './words.ts';

/** All of it, with every digit; a dash where there is nothing. */
export function tableOf(rows: readonly Row[], classes: readonly string[]): TableData {
  return { columns: Object.values(words.columns), rows: rows.map((row) => cellsOf(row, classes)) };
}

function cellsOf({ attack, tried }: Row, classes: readonly string[]): readonly (string | number)[] {
  const outcome = isTrial(tried)
    ? trialCells(tried, classes)
    : [tried ? words.stoppedOutcome(tried.message) : words.notRun, ...Array.from({ length: 11 }, () => '–')];
  return [attack.name, words.kind(attack), ...outcome, attack.conjugate ?? '–'];
}

function trialCells(trial: Trial, classes: readonly string[]): readonly (string | number)[] {
  const { result, taken, cosine, share } = trial;
  const { norms, cost, rounded } = result;
  return [
    outcomeOf(trial, classes),
    toldOf(trial, classes).answer.name,
    softmax(rounded.logits)[argmax(rounded.logits)]!,
    norms.linf,
    norms.l2,
    norms.l0,
    taken,
    cost.queries,
    cost.gradients,
    result.milliseconds,
    cosine ?? '–',
    share ?? '–',
  ];
}

/** In words, by the picture in 8 bits. */
export function outcomeOf(trial: Trial, classes: readonly string[]): string {
  const { verdict, isFailed } = toldOf(trial, classes);
  return isFailed ? words.failedOutcome(verdict.word) : verdict.word;
}
