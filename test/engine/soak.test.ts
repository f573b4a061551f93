import * as tf from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { createNodeEngine } from '../../scripts/node-engine.ts';
import { soak, TENSORS_OF_ANCHORS } from '../../scripts/soak/soak.ts';

test('10,000 attacks, many of them cancelled: tensors and wasm memory stay where they were after the first 100', async () => {
  const engine = createNodeEngine();
  await engine.start('wasm');
  const heap = (): number => (tf.backend() as unknown as { wasm: { HEAPU8: Uint8Array } }).wasm.HEAPU8.buffer.byteLength;
  const network = { id: 'mnist-convnet', epoch: 1 };
  await soak(engine, network, 102);
  const before = heap();
  const { cancelled, first, last } = await soak(engine, network, 10_000);
  expect(cancelled).toBeGreaterThan(300);
  expect(last.tensors).toBeLessThanOrEqual(first.tensors + TENSORS_OF_ANCHORS);
  expect(heap()).toBe(before);
  engine.close();
  expect((await engine.memory()).tensors).toBe(0);
});
