import { add, max, mul, neg, scalar, step, sub, sum, tensor2d, tensor1d, type Tensor2D } from '@tensorflow/tfjs-core';
import type { Aim } from '../../../attacks/attack.ts';
import { oneHot } from './one-hot.ts';

/** Below every logit, and finite: 0 times it is 0. */
const lowest = -3.4e38;

/**
 * d f / d logits, [n, classes], of f = max(m, -confidence), which is to be lowered (Carlini and Wagner 2017, f6 of
 * Sec. V-A). m is how far a picture is from the aim: z_y - max_{k != y} z_k when leaving y, and minus that when y is
 * the target. So the slope is +1 and -1 at the label and at the largest of the others, the first one where several are
 * equal, and 0 everywhere once f is at -confidence.
 */
export function marginSlope(logits: Tensor2D, labels: readonly number[], aim: Aim, confidence: number): Tensor2D {
  const own = tensor2d(oneHot(labels, logits.shape[1]), logits.shape);
  const others = add(logits, mul(own, scalar(lowest)));
  const top = max(others, 1, true);
  const ahead = sub(sum(mul(own, logits), 1, true), top);
  const direction = sub(own, firstMaximum(others as Tensor2D, top as Tensor2D));
  const [margin, slope] = aim === 'away' ? [ahead, direction] : [neg(ahead), neg(direction)];
  return mul(slope, step(add(margin, scalar(confidence)))) as Tensor2D;
}

/**
 * 1 at each row's first maximum, 0 elsewhere. Not argMax, which does not take the first one on every backend: among
 * the values equal to the maximum, the earliest has the highest rank.
 */
function firstMaximum(values: Tensor2D, top: Tensor2D): Tensor2D {
  const classes = values.shape[1];
  const ranks = tensor1d(Float32Array.from({ length: classes }, (_, k) => classes - k));
  const ranked = mul(sub(scalar(1), step(sub(top, values))), ranks);
  return step(sub(ranked, sub(max(ranked, 1, true), scalar(0.5)))) as Tensor2D;
}
