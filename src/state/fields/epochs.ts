import type { Choice } from '../model.ts';
import { networkOf, type World } from '../world.ts';

/** Epochs whose weights are there, increasing. */
export function epochs(choice: Pick<Choice, 'network'>, world: World): readonly number[] {
  return networkOf(choice, world).epochs.map(({ epoch }) => epoch);
}

/** The network's shipped epoch nearest to a number, the later one where two are as near. */
export function nearestEpoch(value: unknown, choice: Pick<Choice, 'network'>, world: World): number | undefined {
  if (typeof value !== 'number' || Number.isNaN(value)) return undefined;
  const bounded = Math.min(Math.max(value, 0), Number.MAX_SAFE_INTEGER);
  return epochs(choice, world).reduce((best, epoch) =>
    Math.abs(epoch - bounded) <= Math.abs(best - bounded) ? epoch : best,
  );
}
