import * as tf from '@tensorflow/tfjs-core';
import type { Attack, Batch } from '../attacks/attack.ts';
import { perPicture } from './algebra.ts';

/** Brings proposals back into [0, 1] and into the norm ball around the original. */
export interface Clip {
  /** A new batch; the proposal is left to the caller. */
  apply(proposal: Batch): Batch;
  dispose(): void;
}

/** A clip for each norm: the norm is data, an attack only names it. `epsilons` has one radius for each picture. */
export const clips: Record<Attack['norm'], (original: Batch, epsilons: readonly number[]) => Clip> = {
  linf(original, epsilons) {
    const [low, high] = tf.tidy(() => {
      const radius = perPicture(epsilons);
      return [tf.maximum(tf.sub(original, radius), 0), tf.minimum(tf.add(original, radius), 1)] as const;
    });
    return {
      apply: (proposal) => tf.tidy(() => tf.minimum(tf.maximum(proposal, low), high) as Batch),
      dispose: () => tf.dispose([low, high]),
    };
  },
  l2(original, epsilons) {
    const radius = perPicture(epsilons);
    return {
      apply: (proposal) =>
        tf.tidy(() => {
          const change = tf.sub(proposal, original);
          const length = tf.sqrt(tf.sum(tf.mul(change, change), [1, 2, 3], true));
          const shrink = tf.minimum(tf.divNoNan(radius, length), 1);
          return tf.clipByValue(tf.add(original, tf.mul(change, shrink)), 0, 1) as Batch;
        }),
      dispose: () => radius.dispose(),
    };
  },
};
