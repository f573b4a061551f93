import type { FieldContext } from '../field.ts';
import { networkOf } from '../known.ts';

/** Epochs whose weights are there, increasing. */
export function epochs({ draft, known }: FieldContext): readonly number[] {
  return networkOf(draft, known).epochs.map(({ epoch }) => epoch);
}

/** The shipped epoch nearest to a number, the later one where two are as near. */
export function nearestEpoch(value: unknown, context: FieldContext): number | undefined {
  if (typeof value !== 'number' || Number.isNaN(value)) return undefined;
  const bounded = Math.min(Math.max(value, 0), Number.MAX_SAFE_INTEGER);
  return epochs(context).reduce((best, epoch) => (Math.abs(epoch - bounded) <= Math.abs(best - bounded) ? epoch : best));
}
