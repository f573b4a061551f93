import * as tf from '@tensorflow/tfjs-core';
import type { Batch } from '../../attacks/attack.ts';
import { lengthIn, type Norm } from '../../attacks/budget.ts';
import { difference } from '../../core/norms.ts';
import type { Sight } from './sight.ts';

/** Each picture's nearest success so far. */
export class Nearest {
  private readonly norm: Norm;
  private readonly confidence: number;
  private readonly original: Float32Array;
  private readonly shape: Batch['shape'];
  private readonly lengths: number[];
  private readonly pictures: Float32Array;

  /** @param confidence see About.confidence; @param original (n, height, width, channels) */
  constructor(norm: Norm, confidence: number, original: Float32Array, shape: Batch['shape']) {
    this.norm = norm;
    this.confidence = confidence;
    this.original = original;
    this.shape = shape;
    this.lengths = Array.from({ length: shape[0] }, () => Infinity);
    this.pictures = original.slice();
  }

  /**
   * Keeps what of the iterate won and is nearer than what won before; of what never won, the newest.
   * @returns which of the pictures were kept
   */
  async look(sight: Sight): Promise<readonly boolean[]> {
    const won = await sight.judge(this.confidence);
    const values = await sight.pictures.data();
    const size = this.original.length / this.shape[0];
    return won.map((hasWon, i) => {
      const place = [i * size, (i + 1) * size] as const;
      const picture = values.slice(...place);
      const length = hasWon ? lengthIn[this.norm](difference(picture, this.original.subarray(...place))) : Infinity;
      if (length > this.lengths[i]! || (length === Infinity && this.lengths[i] !== Infinity)) return false;
      this.lengths[i] = length;
      this.pictures.set(picture, i * size);
      return true;
    });
  }

  /** The caller disposes it. */
  result(): Batch {
    return tf.tensor4d(this.pictures.slice(), this.shape);
  }
}
