import * as tf from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { createNodeEngine } from '../../scripts/node-engine.ts';
import { isFlat, soak } from '../../scripts/soak/soak.ts';

test('10,000 attacks, many of them cancelled: tensors and wasm memory stay where they were after the first 100', async () => {
  const engine = createNodeEngine();
  await engine.start('wasm');
  const heap = (): number => (tf.backend() as unknown as { wasm: { HEAPU8: Uint8Array } }).wasm.HEAPU8.buffer.byteLength;
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

test('one tensor or buffer left behind by every hundredth attack would be told', () => {
  const memory = (attacks: number, tensors: number, gpuBytes: number) => ({ attacks, tensors, gpuBytes, bytes: 0 });
  expect(isFlat({ cancelled: 0, memory: [memory(100, 20, 250_000), memory(10_000, 21, 260_000)] })).toBe(true);
  expect(isFlat({ cancelled: 0, memory: [memory(100, 20, 250_000), memory(10_000, 120, 260_000)] })).toBe(false);
  expect(isFlat({ cancelled: 0, memory: [memory(100, 20, 250_000), memory(10_000, 21, 250_000 + 100 * 4 * 784)] })).toBe(false);
});
