import type { BackendReport } from '../../engine/protocol.ts';
import { failures } from '../words.ts';
import type { Followed } from './followed.ts';

export const backend: Followed<'backend', BackendReport> = {
  field: 'backend',
  failure: failures.backend,
  after: [],
  ofDataset: false,
  isAwaited: false,
  needs: ({ choice }) => ({ hard: [choice.backend] }),
  run: ({ choice }, signal, _progress, { engine }) => engine.request('start', { choice: choice.backend }, { signal }),
};
