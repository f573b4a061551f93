import { activate } from './activate.ts';
import { never, type Backend } from './backend.ts';

/** Plain JavaScript: slow, but there everywhere. */
export const cpu: Backend = {
  name: 'cpu',
  reluctance: async () => null,
  async start() {
    await import('@tensorflow/tfjs-backend-cpu');
    await activate('cpu');
    return { adapter: null, batch: 1, bulk: 1, memory: { total: Infinity, buffer: Infinity } };
  },
  lost: () => never,
};
