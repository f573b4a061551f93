import { mul, softmax, sub, sum, tensor2d, type Tensor2D } from '@tensorflow/tfjs-core';

/**
 * d crossEntropy / d logits, [n, classes]: p off the label, minus the sum of the others at it. Never p - 1, which
 * cancels in float32 where p is near 1: at 1 - p = 1e-11 it turns a third of the input gradient's signs.
 */
export function crossEntropyGradient(logits: Tensor2D, labels: readonly number[]): Tensor2D {
  const shape = logits.shape;
  const own = new Float32Array(shape[0] * shape[1]);
  labels.forEach((label, i) => (own[i * shape[1] + label] = 1));
  const others = mul(
    softmax(logits),
    tensor2d(
      own.map((value) => 1 - value),
      shape,
    ),
  );
  return sub(others, mul(tensor2d(own, shape), sum(others, 1, true)));
}
