import { mul, softmax, sub, sum, tensor2d, type Tensor2D } from '@tensorflow/tfjs-core';
import { oneHot } from './one-hot.ts';

/**
 * d crossEntropy / d logits, [n, classes]: p off the label, minus the sum of the others at it. Never p - 1, which
 * cancels in float32 where p is near 1: at 1 - p = 1e-11 it turns a third of the input gradient's signs.
 */
export function crossEntropySlope(logits: Tensor2D, labels: readonly number[]): Tensor2D {
  const own = oneHot(labels, logits.shape[1]);
  const rest = tensor2d(
    own.map((value) => 1 - value),
    logits.shape,
  );
  const others = mul(softmax(logits), rest);
  return sub(others, mul(tensor2d(own, logits.shape), sum(others, 1, true)));
}
