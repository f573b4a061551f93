import type { Context } from '../attack.ts';
import { joined } from './plain-batch.ts';

/** What an attack computes with, in plain arrays. */
export type Tools = Pick<Context, 'network' | 'on'>;

/** A sum of logits at a picture, of which the gradient is asked for. */
export interface LogitSum {
  readonly pixels: Float32Array;
  /** One for each class. */
  readonly weights: Float32Array;
}

/** The logit of one class less that of another. */
export function logitDifference(classes: number, more: number, less: number): Float32Array {
  const weights = new Float32Array(classes);
  weights[more] = 1;
  weights[less] = -1;
  return weights;
}

/**
 * d (weighted sum of logits) / d pixel of each one: rows of the Jacobian, or what is made of them. Several of one picture
 * and those of several pictures are computed together, as many at a time as the network says is fast.
 */
export async function logitGradients({ network, on }: Tools, asked: readonly LogitSum[]): Promise<Float32Array[]> {
  const found: Float32Array[] = [];
  while (found.length < asked.length) {
    const some = asked.slice(found.length, found.length + network.batch);
    const pictures = on.write(joined(some.map(({ pixels }) => pixels)));
    const weights = joined(some.map((sum) => sum.weights));
    const gradient = network.gradient(pictures, { kind: 'logits', weights });
    const values = await on.read(gradient);
    pictures.dispose();
    gradient.dispose();
    const size = values.length / some.length;
    found.push(...some.map((_, i) => values.subarray(i * size, (i + 1) * size)));
  }
  return found;
}

/** The logits of pictures, as many at a time as the network says is fast. */
export async function logitsOf({ network, on }: Tools, pictures: readonly Float32Array[]): Promise<Float32Array[]> {
  const found: Float32Array[] = [];
  while (found.length < pictures.length) {
    const some = pictures.slice(found.length, found.length + network.batch);
    const batch = on.write(joined(some));
    const values = await network.logits(batch);
    batch.dispose();
    found.push(...some.map((_, i) => values.subarray(i * network.classes, (i + 1) * network.classes)));
  }
  return found;
}
