import * as tf from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { createNodeEngine } from '../../scripts/node-engine.ts';
import { isFlat, soak } from '../../scripts/soak/soak.ts';

test('10,000 attacks, many of them cancelled: tensors and wasm memory stay where they were after the first 100', async () => {
  const engine = createNodeEngine();
  await engine.start('wasm');
  const heap = (): number =>
    (tf.backend() as unknown as { wasm: { HEAPU8: Uint8Array } }).wasm.HEAPU8.buffer.byteLength;
  const network = { id: 'mnist-convnet', epoch: 1 };
  await soak(engine, network, 102);
  const before = heap();
  const result = await soak(engine, network, 10_000);
  expect(result.cancelled).toBeGreaterThan(300);
  expect(result.memory.map(({ attacks }) => attacks)).toEqual([100, 300, 1000, 3000, 10_000]);
  expect(isFlat(result)).toBe(true);
  expect(heap()).toBe(before);
  engine.close();
  expect((await engine.memory()).tensors).toBe(0);
});

test('what one attack in four hundred leaves behind would be told', () => {
  const start = { attacks: 100, tensors: 20, bytes: 50_000, gpuBytes: 250_000 };
  const picture = 4 * 784;
  const ends = (change: Partial<typeof start>) =>
    isFlat({ cancelled: 0, memory: [start, { ...start, attacks: 10_000, ...change }] });
  expect(ends({})).toBe(true);
  expect(ends({ tensors: 30, bytes: 50_000 + 10 * picture, gpuBytes: 250_000 + 14 * picture })).toBe(true);
  expect(ends({ tensors: 120 })).toBe(false);
  expect(ends({ gpuBytes: 250_000 + 25 * picture })).toBe(false);
});
