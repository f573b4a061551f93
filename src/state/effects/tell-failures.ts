import { followed } from '../followed/list.ts';
import type { AppStore } from '../store.ts';

/** Every error reaches the person once, with its own words. What depends on what failed says so in its own place. */
export function tellFailures(store: AppStore): () => void {
  return store.subscribe((state, previous) => {
    for (const { field, failure, after } of followed) {
      const remote = state[field];
      if (remote === previous[field] || remote.state !== 'failed') continue;
      if (after.some((base) => state[base].state === 'failed')) continue;
      state.notify('error', failure(remote.message));
    }
  });
}
