import { expect, test } from 'vitest';
import { batchSize } from '../../src/engine/batch-size.ts';
import { compile } from '../../src/engine/network/compile.ts';
import { loadArtifacts } from '../../src/engine/network/load.ts';
import { fetchFile, shippedModels } from '../../scripts/node-engine.ts';
import { catalog } from '../../src/state/catalog.ts';
import { startBackend } from './backends.ts';

const MB = 1e6;

test.each([
  ['as many as are fastest, where there is room', { live: 2 * MB, largest: MB }, 64],
  ['as many as live at a time', { live: 100 * MB, largest: MB }, 10],
  ['as many as have their largest tensor in one buffer', { live: 3 * MB, largest: 30 * MB }, 4],
  ['never none', { live: 5000 * MB, largest: 3000 * MB }, 1],
] as const)('%s', (_, footprint, size) => {
  expect(batchSize(64, footprint, { total: 1000 * MB, buffer: 128 * MB })).toBe(size);
});

test('every shipped network runs in the batches that were measured to be fastest, within 128 MB a buffer', async () => {
  await startBackend('wasm');
  for (const { id, epochs } of catalog) {
    const folder = `${shippedModels.href}${id}/epoch-${String(epochs.at(-1)!.epoch).padStart(2, '0')}`;
    const network = compile(await loadArtifacts(folder, { fetch: fetchFile }));
    const { gradient, largest } = network.bytesPerPicture;
    expect(batchSize(64, { live: gradient, largest }, { total: 1e9, buffer: 2 ** 27 }), id).toBe(64);
    network.dispose();
  }
});
