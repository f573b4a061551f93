import * as tf from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { isAbort } from '../../src/core/errors.ts';
import { seededRandom } from '../../src/core/random.ts';
import { createNodeEngine } from '../../scripts/node-engine.ts';

test('10,000 attacks, many of them cancelled: tensors and wasm memory stay where they were after the first 100', async () => {
  const engine = createNodeEngine();
  await engine.start('wasm');
  const random = seededRandom(5);
  const pictures = Array.from({ length: 12 }, () => ({
    shape: [28, 28, 1] as const,
    pixels: Float32Array.from({ length: 784 }, random),
  }));
  const heap = (): number => (tf.backend() as unknown as { wasm: { HEAPU8: Uint8Array } }).wasm.HEAPU8.buffer.byteLength;
  let cancelled = 0;
  let first = { tensors: 0, heap: 0 };
  for (let run = 0; run < 10_000; run++) {
    const controller = new AbortController();
    const steps = 1 + Math.floor(random() * 8);
    const pgd = random() < 0.3;
    const answer = engine.attack(
      {
        network: { id: 'mnist-convnet', epoch: 1 },
        picture: pictures[Math.floor(random() * pictures.length)]!,
        attack: pgd ? 'pgd' : run % 2 ? 'fgsm' : 'fgm',
        epsilon: random() / 5,
        parameters: pgd ? { steps } : {},
        label: random() < 0.2 ? Math.floor(random() * 10) : null,
        target: null,
        seed: run,
      },
      // At a step of the attack's own choosing: what was made before it must be freed.
      (step) => step === steps && run % 3 === 0 && controller.abort(),
      controller.signal,
    );
    await answer.catch((error: unknown) => {
      if (!isAbort(error)) throw error;
      cancelled++;
    });
    // Every picture and label has been seen by then, and the anchors are as many as they will be.
    if (run === 100) first = { tensors: (await engine.memory()).tensors, heap: heap() };
  }
  expect(cancelled).toBeGreaterThan(300);
  const { tensors } = await engine.memory();
  // Anchored pictures hold a gradient for each label they were attacked with: bounded, but not the same number.
  expect(tensors).toBeLessThanOrEqual(first.tensors + 6 * 10);
  expect(heap()).toBe(first.heap);
  engine.close();
  expect((await engine.memory()).tensors).toBe(0);
});
