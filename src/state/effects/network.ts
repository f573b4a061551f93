import type { Followed } from './follow.ts';
import type { Tools } from './tools.ts';

/** Downloads and compiles the chosen state; anew after a change of backend, where nothing of it is left. */
export function followNetwork({ engine }: Tools): Followed<'network'> {
  return {
    field: 'network',
    needs: ({ backend, choice }) => {
      if (backend.state === 'failed') return { blocked: backend.message };
      return backend.state === 'ready' ? { hard: [backend.value, choice.network, choice.epoch] } : 'waiting';
    },
    run: ({ choice }, signal, { report }) =>
      engine.load(
        { id: choice.network, epoch: choice.epoch },
        ({ loaded, total }) => total > 0 && report(loaded / total),
        signal,
      ),
  };
}
