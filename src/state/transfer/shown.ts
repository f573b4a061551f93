/** Which of the crafted pictures are on show: those of the choice, or else the last ones, told as such. */
import type { Store } from '../store-types.ts';
import { networksOf } from './checkpoints.ts';
import { specOf, specsOnEach } from './spec.ts';
import type { Transfer } from './types.ts';

/** `now`: of what is chosen. `earlier`: of what was chosen before. `waiting`: the network or the picture is on its way. */
export type When = 'now' | 'earlier' | 'waiting';

/** Key of what the choice would craft; null while that is not known. For `useStore`, as the next one. */
export function selectKey(store: Store): string | null {
  return specOf(store)?.key ?? null;
}

/** The keys of the same on each network, as one text; empty while they are not known. */
export function selectKeysOnEach(store: Store): string {
  return JSON.stringify(specsOnEach(store).map(({ key }) => key));
}

type Kept = Pick<Store, 'transfers' | 'lastAsked' | 'lastOnEach'>;

export interface Shown {
  /** null: nothing was crafted yet. */
  readonly transfer: Transfer | null;
  readonly when: When;
}

export function shownTransfer({ transfers, lastAsked }: Kept, key: string | null, dataset: string): Shown {
  const current = transfers.find((each) => each.key === key);
  if (current) return { transfer: current, when: 'now' };
  const last = transfers.find((each) => each.key === lastAsked && each.dataset === dataset) ?? null;
  return { transfer: last, when: key === null ? 'waiting' : last ? 'earlier' : 'now' };
}

export interface ShownOnEach {
  /** One for each network of the data set, in their order; null: not crafted yet. */
  readonly transfers: readonly (Transfer | null)[];
  readonly when: When;
}

export function shownOnEach(
  { transfers, lastOnEach }: Kept,
  keys: readonly string[],
  { choice, world }: Pick<Store, 'choice' | 'world'>,
): ShownOnEach {
  const find = (key: string): Transfer | null => transfers.find((each) => each.key === key) ?? null;
  const current = keys.map(find);
  if (current.some((each) => each !== null)) return { transfers: current, when: 'now' };
  const networks = networksOf(choice, world);
  const last = lastOnEach.map(find).filter((each) => each?.dataset === choice.dataset);
  const isWhole = last.length === networks.length;
  const when = keys.length === 0 ? 'waiting' : isWhole ? 'earlier' : 'now';
  return { transfers: isWhole ? last : networks.map(() => null), when };
}
