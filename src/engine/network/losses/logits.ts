import { tensor2d, type Tensor2D } from '@tensorflow/tfjs-core';

/** d (sum of weights times logits) / d logits, [n, classes]: the weights themselves, whatever the logits are. */
export function logitsSlope(logits: Tensor2D, weights: Float32Array): Tensor2D {
  return tensor2d(weights, logits.shape);
}
