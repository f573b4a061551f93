import { networkOf, type Known } from '../known.ts';
import type { Choice } from '../model.ts';

/** Epochs whose weights are there, increasing. */
export function epochs(choice: Pick<Choice, 'network'>, known: Known): readonly number[] {
  return networkOf(choice, known).epochs.map(({ epoch }) => epoch);
}

/** The network's shipped epoch nearest to a number, the later one where two are as near. */
export function nearestEpoch(value: unknown, choice: Pick<Choice, 'network'>, known: Known): number | undefined {
  if (typeof value !== 'number' || Number.isNaN(value)) return undefined;
  const bounded = Math.min(Math.max(value, 0), Number.MAX_SAFE_INTEGER);
  return epochs(choice, known).reduce((best, epoch) =>
    Math.abs(epoch - bounded) <= Math.abs(best - bounded) ? epoch : best,
  );
}
