import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import type { Batch } from '../../../src/attacks/attack.ts';
import { Iterates } from '../../../src/engine/attacking/iterates.ts';
import { Sight, type Looker } from '../../../src/engine/attacking/sight.ts';
import { startBackend } from '../backends.ts';

beforeAll(() => startBackend('cpu'));

const looker: Looker = { forward: (pictures) => tf.tidy(() => tf.mean(pictures, [1, 2]) as tf.Tensor2D), count() {} };

/** A walk of so many pictures of four values, the n-th all n, with room for `limit` bytes. */
async function walk(count: number, limit?: number): Promise<number[]> {
  const before = tf.memory().numTensors;
  const iterates = new Iterates(limit);
  for (let n = 1; n <= count; n++) {
    const pictures: Batch = tf.tensor4d([n, n, n, n], [1, 2, 2, 1]);
    const sight = new Sight(pictures, looker, { aim: 'away', labels: [0] });
    iterates.add(sight, undefined);
    sight.release();
  }
  const steps = await iterates.read();
  for (const { index, pixels, logits } of steps) {
    expect([...pixels]).toEqual([index, index, index, index]);
    expect([...logits]).toEqual([index]);
  }
  expect(iterates.length).toBe(count);
  iterates.dispose();
  expect(tf.memory().numTensors).toBe(before);
  return steps.map(({ index }) => index);
}

test('all iterates are kept where there is room', async () => {
  expect(await walk(5)).toEqual([1, 2, 3, 4, 5]);
});

test('a long way keeps every second one, then every fourth, and always its end', async () => {
  // Room for eight pictures of 16 bytes.
  expect(await walk(8, 128)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(await walk(9, 128)).toEqual([2, 4, 6, 8, 9]);
  expect(await walk(17, 128)).toEqual([4, 8, 12, 16, 17]);
  const long = await walk(1000, 128);
  expect(long.at(-1)).toBe(1000);
  expect(long.length).toBeLessThanOrEqual(9);
  const gaps = long.slice(1, -1).map((index, i) => index - long[i]!);
  expect(new Set(gaps).size).toBe(1);
});
