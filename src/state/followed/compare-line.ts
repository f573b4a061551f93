import type { LineSamples } from '../model.ts';
import { compareRef } from '../selectors.ts';
import { fail, failures } from '../words.ts';
import type { Followed } from './followed.ts';
import { linePreview } from './preview.ts';
import { lineNeeds, sampleRow } from './sample-row.ts';

/** The packets' second row: the same line through another network, or another state of it, on the same axis. */
export const compareLine: Followed<'compareLine', LineSamples> = {
  field: 'compareLine',
  failure: failures.compareLine,
  after: ['backend', 'network', 'picture'],
  ofDataset: true,
  isAwaited: true,
  // After the first row has started, so that there is a turn to wait for.
  delay: 10,
  needs: (store) => {
    const compared = compareRef(store.choice);
    return compared ? lineNeeds('compareLine', store, compared) : 'hidden';
  },
  run: async (store, signal, progress, tools) => {
    await tools.turn.wait();
    signal.throwIfAborted();
    const compared = compareRef(store.choice);
    if (!compared) throw fail('nothing-to-compare', {});
    return sampleRow(store, compared, signal, progress, tools);
  },
  preview: (store, preview) => linePreview(store, preview, 'compareLine'),
};
