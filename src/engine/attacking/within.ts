import * as tf from '@tensorflow/tfjs-core';
import type { Batch } from '../../attacks/attack.ts';
import type { Norm } from '../../attacks/budget.ts';
import { repeat } from './arithmetic.ts';
import { balls } from './clip.ts';

/**
 * A result brought back to balls of several radii: what of a nearest success is left when only so much may be changed.
 * @param original (1, height, width, channels); @param result pixels of one picture
 * @returns (radii.length, height, width, channels); the caller disposes it
 */
export async function within(
  norm: Norm,
  original: Batch,
  result: Float32Array,
  radii: readonly number[],
): Promise<Batch> {
  const originals = repeat(original, radii.length);
  const single = tf.tensor4d(result, original.shape);
  const results = repeat(single, radii.length);
  const ball = balls[norm](originals, radii);
  try {
    return await ball.apply(results);
  } finally {
    ball.dispose();
    tf.dispose([originals, single, results]);
  }
}
