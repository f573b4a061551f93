import { networkOf, type Known } from '../known.ts';
import { isLive, selectShown } from '../selectors.ts';
import type { AppStore } from '../store.ts';
import type { Tools } from './tools.ts';

/** Opens the epoch after the one on show while nothing else is to be done, so that scrubbing finds it ready. */
export function prefetchNextEpoch(store: AppStore, { engine }: Tools, known: Known): () => void {
  let asked = '';
  return store.subscribe((state) => {
    const { network, choice } = state;
    const [shown] = selectShown(state);
    if (!isLive(network) || !shown || !isLive(shown)) return;
    const { id, epochs } = networkOf(choice, known);
    const next = epochs[epochs.findIndex(({ epoch }) => epoch === choice.epoch) + 1];
    if (!next || asked === `${id} ${next.epoch}`) return;
    asked = `${id} ${next.epoch}`;
    // What fails here is asked for again, and told, when the person goes there.
    engine.load({ id, epoch: next.epoch }).catch(() => {});
  });
}
