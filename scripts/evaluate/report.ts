import { accuracy } from '../../src/core/accuracy.ts';
import { countOutcomes, type Outcome } from '../../src/core/outcome.ts';
import { wilson } from '../../src/core/wilson.ts';
import { countedWords } from '../../src/core/words.ts';
import type { Labels } from '../../src/datasets/test-set/test-set.ts';

/** Percent are rounded to hundredths, as on the cards. */
export interface Report {
  readonly model: string;
  readonly epoch: number | null;
  readonly dataset: string;
  /** Pictures that were measured. */
  readonly n: number;
  readonly testAccuracy: number;
  readonly robustAccuracy: number | null;
  /** How many pictures had each outcome of the attack; null without one. */
  readonly outcomes: Readonly<Record<Outcome, number>> | null;
  /** The attack with its epsilon, in pixels, and its parameters. */
  readonly attack: Readonly<Record<string, string | number | boolean>> | null;
  /** How many numbers the network learned. */
  readonly parameters: number;
  readonly backend: string;
  readonly seconds: number;
}

/** Answers so far: as many as there are. */
export interface Answers {
  readonly predictions: readonly number[];
  readonly attacked: readonly number[] | null;
}

export function percentages(
  { predictions, attacked }: Answers,
  labels: Labels,
): Pick<Report, 'n' | 'testAccuracy' | 'robustAccuracy' | 'outcomes'> {
  const n = predictions.length;
  const seen = labels.subarray(0, n);
  return {
    n,
    testAccuracy: hundredths(accuracy(predictions, seen)),
    robustAccuracy: attacked && hundredths(accuracy(attacked, seen)),
    outcomes: attacked && countOutcomes(predictions, attacked, seen),
  };
}

export function hundredths(value: number): number {
  return Math.round(100 * value) / 100;
}

/** A readable table. */
export function table(report: Report): string {
  const { model, epoch, dataset, n, testAccuracy, robustAccuracy, outcomes, attack } = report;
  const { parameters, backend, seconds } = report;
  const rows = [
    ['network', `${model}${epoch === null ? '' : `, epoch ${epoch}`} (${parameters.toLocaleString('en')} parameters)`],
    ['pictures', `the first ${n.toLocaleString('en')} of ${dataset}'s test set`],
    ['test accuracy', share(testAccuracy, n)],
  ];
  if (attack && robustAccuracy !== null) {
    const { id, ...settings } = attack;
    const words = Object.entries(settings).map(
      ([name, value]) => `${name} ${typeof value === 'number' ? Number(value.toPrecision(4)) : value}`,
    );
    rows.push(['attack', `${id}: ${words.join(', ')}`], ['robust accuracy', share(robustAccuracy, n)]);
  }
  if (outcomes) rows.push(['outcomes', countedWords(outcomes)]);
  rows.push(['computed', `on ${backend} in ${seconds} s`]);
  return rows.map(([name, words]) => `${name!.padEnd(17)}${words}`).join('\n');
}

/** With the 95% interval of the accuracy on all such pictures, of which these are a sample. */
function share(percent: number, n: number): string {
  const { low, high } = wilson(Math.round((percent / 100) * n), n);
  return `${percent.toFixed(2)} %  (95% interval: ${(100 * low).toFixed(2)} to ${(100 * high).toFixed(2)})`;
}
