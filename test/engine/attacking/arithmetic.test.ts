import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Batch } from '../../../src/attacks/attack.ts';
import { arithmetic, repeat } from '../../../src/engine/attacking/arithmetic.ts';
import { startBackend } from '../backends.ts';

const on = arithmetic([1, 2, 1]);

describe.each(['cpu', 'wasm'] as const)('on %s', (backend) => {
  beforeAll(() => startBackend(backend));

  test('the sign of the smallest gradients is theirs', async () => {
    const values = [1e-6, -1e-6, 1e-9, -1e-9, 1e-30, -1e-30, 0, -0, 3, -3];
    expect(await run(values, on.sign)).toEqual([1, -1, 1, -1, 1, -1, 0, 0, 1, -1]);
  });

  test('tf.sign would not do on wasm', async () => {
    const found = await run([1e-9, -1e-9], (x) => tf.sign(x) as Batch);
    expect(found).toEqual(backend === 'wasm' ? [0, 0] : [1, -1]);
  });

  test('unit vectors of gradients whose squares underflow', async () => {
    expect(await run([3e-30, -4e-30], on.unit)).toEqual([0.6, -0.8].map((value) => expect.closeTo(value, 6)));
    expect(await run([0, 0], on.unit)).toEqual([0, 0]);
  });

  test('noise lies in [-1, 1) and belongs to its seed', async () => {
    const like = Array.from({ length: 100 }, () => 0);
    const [a, b, c] = await Promise.all([1, 1, 2].map((seed) => run(like, (x) => on.noise(x, [seed]))));
    expect(a).toEqual(b);
    expect(a).not.toEqual(c);
    expect(a!.every((value) => value >= -1 && value < 1)).toBe(true);
  });

  test('the noise of a picture is that of its seed, whatever else is in the batch', async () => {
    const like = Array.from({ length: 12 }, () => 0);
    const together = await run(like, (x) => on.noise(x, [7, 3, 7]), 3);
    const alone = await Promise.all([7, 3].map((seed) => run(like.slice(0, 4), (x) => on.noise(x, [seed]))));
    expect(together).toEqual([...alone[0]!, ...alone[1]!, ...alone[0]!]);
  });

  test('what is read can be written', async () => {
    const x: Batch = tf.tensor4d([1, 2, 3, 4], [2, 1, 2, 1]);
    const y = on.write(await on.read(x));
    expect(y.shape).toEqual(x.shape);
    expect([...(await on.read(y))]).toEqual([1, 2, 3, 4]);
    tf.dispose([x, y]);
  });

  test('a step has one size for each picture', async () => {
    const step = (x: Batch): Batch => tf.tidy(() => on.step(x, tf.onesLike(x), [1, 10]));
    expect(await run([1, 2, 3, 4], step, 2)).toEqual([2, 3, 13, 14]);
  });

  test('repeated pictures are copies', async () => {
    expect(await run([0.25, 1], (x) => repeat(x, 3))).toEqual([0.25, 1, 0.25, 1, 0.25, 1]);
  });
});

async function run(values: readonly number[], compute: (x: Batch) => Batch, pictures = 1): Promise<number[]> {
  const x: Batch = tf.tensor4d([...values], [pictures, 1, values.length / pictures, 1]);
  const y = compute(x);
  const found = Array.from(await y.data(), (value) => value + 0);
  tf.dispose([x, y]);
  return found;
}
