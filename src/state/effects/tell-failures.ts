import type { Remote } from '../model.ts';
import type { AppStore } from '../store.ts';
import type { RemoteKey } from './follow.ts';

/** Where a failure began; what depends on it is blocked, and says so in its own place. */
const roots: Partial<Record<RemoteKey, string>> = {
  backend: 'The engine could not start',
  network: 'The network could not be loaded',
  picture: 'The picture could not be read',
  attack: 'The attack stopped',
  curve: 'The curve over ε stopped',
  line: 'The packets stopped',
  compareLine: 'The packets to compare stopped',
};

/** Every error reaches the person with its own words, once. */
export function tellFailures(store: AppStore): () => void {
  return store.subscribe((state, previous) => {
    for (const [field, prefix] of Object.entries(roots) as [RemoteKey, string][]) {
      const remote: Remote<unknown> = state[field];
      if (remote === previous[field] || remote.state !== 'failed' || isBlocked(state, field)) continue;
      state.notify('error', `${prefix}: ${remote.message}`);
    }
  });
}

function isBlocked(state: ReturnType<AppStore['getState']>, field: RemoteKey): boolean {
  if (field === 'backend' || field === 'picture') return false;
  if (state.backend.state === 'failed') return true;
  return field !== 'network' && (state.network.state === 'failed' || state.picture.state === 'failed');
}
