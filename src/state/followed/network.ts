import type { NetworkInfo } from '../../engine/protocol.ts';
import { failures } from '../words.ts';
import type { Followed } from './followed.ts';

/** Downloads and compiles the chosen state; again after a change of backend, which keeps no networks. */
export const network: Followed<'network', NetworkInfo> = {
  field: 'network',
  failure: failures.network,
  after: ['backend'],
  ofDataset: true,
  isAwaited: false,
  needs: ({ backend, choice }) => {
    if (backend.state === 'failed') return { blocked: backend.message };
    return backend.state === 'ready' ? { hard: [backend.value, choice.network, choice.epoch] } : 'waiting';
  },
  run: ({ choice }, signal, { report }, { engine }) =>
    engine.request(
      'load',
      { network: { id: choice.network, epoch: choice.epoch } },
      { signal, onProgress: ({ loaded, total }) => total > 0 && report(loaded / total) },
    ),
};
