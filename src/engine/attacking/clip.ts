import * as tf from '@tensorflow/tfjs-core';
import type { Batch } from '../../attacks/attack.ts';
import type { Norm } from '../../attacks/budget.ts';
import { perPicture } from './arithmetic.ts';

/** Brings proposals back into [0, 1], and into the norm ball around the original where there is one. */
export interface Clip {
  /** A new batch; the proposal is left to the caller. */
  apply(proposal: Batch): Batch | Promise<Batch>;
  dispose(): void;
}

/** [0, 1] alone, for attacks that seek the smallest change. */
export const box: Clip = {
  apply: (proposal) => tf.clipByValue(proposal, 0, 1),
  dispose: () => undefined,
};

/** A ball for each norm: the norm is data, an attack only names it. `radii` has one radius for each picture. */
export const balls: Readonly<Record<Norm, (original: Batch, radii: readonly number[]) => Clip>> = {
  linf(original, radii) {
    const [low, high] = tf.tidy(() => {
      const radius = perPicture(radii);
      return [tf.maximum(tf.sub(original, radius), 0), tf.minimum(tf.add(original, radius), 1)] as const;
    });
    return {
      apply: (proposal) => tf.tidy(() => tf.minimum(tf.maximum(proposal, low), high) as Batch),
      dispose: () => tf.dispose([low, high]),
    };
  },
  l2(original, radii) {
    const radius = perPicture(radii);
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
  l0: (original, radii) => ({
    async apply(proposal) {
      const [from, to] = await Promise.all([original.data(), proposal.data()]);
      return tf.tensor4d(keepLargest(from, to, radii), proposal.shape);
    },
    dispose: () => undefined,
  }),
};

/** Of each picture's changes the `radii[i]` largest, the first ones where they tie. */
function keepLargest(from: ArrayLike<number>, to: ArrayLike<number>, radii: readonly number[]): Float32Array {
  const kept = Float32Array.from(from);
  const size = from.length / radii.length;
  radii.forEach((radius, row) => {
    const places = Array.from({ length: size }, (_, i) => row * size + i).filter((place) => to[place] !== from[place]);
    const change = (place: number): number => Math.abs(to[place]! - from[place]!);
    places.sort((a, b) => change(b) - change(a) || a - b);
    for (const place of places.slice(0, radius)) kept[place] = Math.min(Math.max(to[place]!, 0), 1);
  });
  return kept;
}
