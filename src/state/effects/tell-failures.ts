import type { Followed } from '../followed/followed.ts';
import { followed, type RemoteKey } from '../followed/list.ts';
import type { Cause, Choice } from '../model.ts';
import type { AppStore } from '../store.ts';

type Named = Pick<Followed<RemoteKey, unknown>, 'field' | 'after'>;

/**
 * Every error reaches the person once, with its own words, and goes once the result is there. What depends on what
 * failed says so in its own place.
 */
export function tellFailures(store: AppStore): () => void {
  return store.subscribe((state, previous) => {
    for (const each of followed) {
      const { field, failure, after } = each;
      const remote = state[field];
      if (remote === previous[field]) continue;
      if (remote.state === 'ready' || remote.state === 'empty') store.getState().endNotices(field);
      if (remote.state !== 'failed' || after.some((base) => state[base].state === 'failed')) continue;
      state.notify('error', failure(remote.message), causeOf(each));
    }
  });
}

const chosenFor: Readonly<Partial<Record<RemoteKey, readonly (keyof Choice)[]>>> = {
  backend: ['backend'],
  picture: ['dataset', 'picture'],
  network: ['dataset', 'network', 'epoch'],
  attack: ['attack'],
};

/** A failure is over, too, when something else was chosen. */
function causeOf({ field, after }: Named): Cause {
  return { result: field, choice: [field, ...after].flatMap((base) => chosenFor[base] ?? []) };
}
