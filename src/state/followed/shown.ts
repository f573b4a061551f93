import type { Remote } from '../model.ts';
import type { Store } from '../store-types.ts';
import { viewOf } from '../world.ts';
import { followed } from './list.ts';

/** What the view on show has to wait for after a change of the network, in the order of the list. */
export function selectShown(store: Store): readonly Remote<unknown>[] {
  const { needs } = viewOf(store.choice, store.world);
  return followed
    .filter((each) => each.isAwaited && needs.includes(each.field) && each.needs(store) !== 'hidden')
    .map(({ field }) => store[field]);
}
