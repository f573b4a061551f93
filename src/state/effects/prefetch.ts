import type { Engine } from '../../engine/protocol.ts';
import { selectShown } from '../followed/shown.ts';
import { isLive } from '../selectors.ts';
import type { AppStore } from '../store.ts';
import { networkOf } from '../world.ts';

/** Opens the epoch after the one on show while nothing else is to be done, so that scrubbing finds it ready. */
export function prefetchNextEpoch(store: AppStore, engine: Engine): () => void {
  let asked = '';
  return store.subscribe((state) => {
    const { network, choice, world } = state;
    const [shown] = selectShown(state);
    if (!isLive(network) || !shown || !isLive(shown)) return;
    const { id, epochs } = networkOf(choice, world);
    const next = epochs[epochs.findIndex(({ epoch }) => epoch === choice.epoch) + 1];
    if (!next || asked === `${id} ${next.epoch}`) return;
    asked = `${id} ${next.epoch}`;
    // A failure is of no concern yet: the epoch is loaded again, and a failure told, when the person goes there.
    engine.request('load', { network: { id, epoch: next.epoch } }).catch(() => {});
  });
}
