import * as tf from '@tensorflow/tfjs-core';
import type { Batch, Network } from '../attacks/attack.ts';
import { seededRandom } from '../core/random.ts';

/** The arithmetic that attacks are written in, on tfjs's current backend. */
export const algebra: Omit<Network, 'shape' | 'classes' | 'inputGradient'> = {
  /** Not tf.sign: on wasm it answers 0 below 1.19e-7, and FGSM then does nothing to pictures the network is sure of. */
  sign: (values) => tf.tidy(() => tf.sub(tf.step(values), tf.step(tf.neg(values)))),

  unit: (values) =>
    tf.tidy(() => {
      // Scaled by the largest value first: squares of small gradients underflow float32.
      const top = tf.max(tf.abs(values), [1, 2, 3], true);
      const scaled = tf.divNoNan(values, top);
      const norm = tf.sqrt(tf.sum(tf.mul(scaled, scaled), [1, 2, 3], true));
      return tf.divNoNan(scaled, norm) as Batch;
    }),

  step: (pictures, directions, sizes) =>
    tf.tidy(() => tf.add(pictures, tf.mul(directions, perPicture(sizes))) as Batch),

  noise(like, seed) {
    const random = seededRandom(seed);
    return tf.tensor4d(
      Float32Array.from({ length: like.size }, () => 2 * random() - 1),
      like.shape,
    );
  },

  tidy: (compute) => tf.tidy(compute),
};

/** One number for each picture, ready to broadcast over it: (n, 1, 1, 1). */
export function perPicture(values: readonly number[]): Batch {
  return tf.tensor4d(Float32Array.from(values), [values.length, 1, 1, 1]);
}
