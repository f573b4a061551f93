import * as tf from '@tensorflow/tfjs-core';
import type { Arithmetic, Batch } from '../../attacks/attack.ts';
import { seededRandom } from '../../core/random.ts';
import { sizeOf, type Shape } from '../../core/types.ts';

/** The arithmetic that attacks are written in, on tfjs's current backend, for pictures of a shape. */
export function arithmetic(shape: Shape): Arithmetic {
  return {
    sign,
    unit,
    step,
    noise,
    tidy: (compute) => tf.tidy(compute as () => tf.TensorContainer) as ReturnType<typeof compute>,
    // A copy: on cpu the values are the tensor's own memory.
    read: async (pictures) => ((await pictures.data()) as Float32Array).slice(),
    write: (values) => tf.tensor4d(values.slice(), [values.length / sizeOf(shape), ...shape]),
  };
}

/** Not tf.sign: on wasm it answers 0 below 1.19e-7, and FGSM then does nothing to pictures the network is sure of. */
export function sign(values: Batch): Batch {
  return tf.tidy(() => tf.sub(tf.step(values), tf.step(tf.neg(values))));
}

function unit(values: Batch): Batch {
  return tf.tidy(() => {
    // Scaled by the largest value first: squares of small gradients underflow float32.
    const top = tf.max(tf.abs(values), [1, 2, 3], true);
    const scaled = tf.divNoNan(values, top);
    const norm = tf.sqrt(tf.sum(tf.mul(scaled, scaled), [1, 2, 3], true));
    return tf.divNoNan(scaled, norm) as Batch;
  });
}

export function step(pictures: Batch, directions: Batch, sizes: readonly number[]): Batch {
  return tf.tidy(() => tf.add(pictures, tf.mul(directions, perPicture(sizes))) as Batch);
}

function noise(like: Batch, seeds: readonly number[]): Batch {
  const size = like.size / like.shape[0];
  const values = new Float32Array(seeds.length * size);
  seeds.forEach((seed, i) => {
    const before = seeds.indexOf(seed);
    // The rows of a curve all have one seed: its numbers are drawn once.
    if (before < i) values.copyWithin(i * size, before * size, (before + 1) * size);
    else values.set(uniform(seed, size), i * size);
  });
  return tf.tensor4d(values, [seeds.length, ...(like.shape.slice(1) as [number, number, number])]);
}

function uniform(seed: number, size: number): Float32Array {
  const random = seededRandom(seed);
  return Float32Array.from({ length: size }, () => 2 * random() - 1);
}

/** One number for each picture, ready to broadcast over it: (n, 1, 1, 1). */
export function perPicture(values: readonly number[]): Batch {
  return tf.tensor4d(Float32Array.from(values), [values.length, 1, 1, 1]);
}

/** Copies of a batch of one along the batch axis. By a sum that broadcasts: on wasm, tf.tile takes 1.6 ms for five pictures. */
export function repeat(picture: Batch, count: number): Batch {
  return count === 1 ? picture.clone() : tf.tidy(() => tf.add(picture, tf.zeros([count, 1, 1, 1])));
}
