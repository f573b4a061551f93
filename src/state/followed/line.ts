import type { LineSamples } from '../model.ts';
import { failures } from '../words.ts';
import type { Followed } from './followed.ts';
import { linePreview } from './preview.ts';
import { mustBeReady } from './ready.ts';
import { lineNeeds, sampleRow } from './sample-row.ts';

/** The packets' first row: the answers of the network on show along the line. */
export const line: Followed<'line', LineSamples> = {
  field: 'line',
  failure: failures.line,
  after: ['backend', 'network', 'picture'],
  ofDataset: true,
  isAwaited: true,
  needs: (store) => lineNeeds('line', store, { id: store.choice.network, epoch: store.choice.epoch }),
  run: (store, signal, progress, tools) => {
    const isShown = tools.turn.take();
    const show: typeof progress.show = (...news) => {
      progress.show(...news);
      isShown();
    };
    const { network } = mustBeReady(store).network;
    return sampleRow(store, network, signal, { ...progress, show }, tools).finally(isShown);
  },
  preview: (store, preview) => linePreview(store, preview, 'line'),
};
