import type { Tensor2D, Tensor4D } from '@tensorflow/tfjs-core';
import type { Shape } from '../../core/types.ts';

/** Logits [n, classes] and the gradient [n, h, w, c] from one forward pass. The caller disposes both. */
export interface LogitsAndGradient {
  readonly logits: Tensor2D;
  readonly gradient: Tensor4D;
}

/** d (some loss) / d logits, [n, classes]; a function is called with the logits of the same forward pass. */
export type LogitGradient = Tensor2D | ((logits: Tensor2D) => Tensor2D);

/**
 * A network ready to run on the current backend. Pictures are NHWC in [0, 1]. What is returned belongs to the caller;
 * the pictures stay the caller's. Every method throws a PlainError when shapes or labels do not fit.
 */
export interface CompiledNetwork {
  readonly shape: Shape;
  readonly classes: number;
  /** Trained numbers; the moving statistics of batch norm are not counted. */
  readonly parameters: number;
  /** `compiled`: own forward and backward; `tape`: tf.grad over LayersModel. */
  readonly path: 'compiled' | 'tape';
  readonly notes: readonly string[];
  logits(pictures: Tensor4D): Tensor2D;
  /** Gradient of each picture's cross-entropy with its own label: not averaged over the batch. */
  inputGradient(pictures: Tensor4D, labels: readonly number[]): Tensor4D;
  logitsAndGradient(pictures: Tensor4D, labels: readonly number[]): LogitsAndGradient;
  /** Sum over classes of dlogits times d logits / d pixel. `dlogits` stays the caller's when it is a tensor. */
  backward(pictures: Tensor4D, dlogits: LogitGradient): LogitsAndGradient;
  /** Frees the network's constants; every later call throws. */
  dispose(): void;
}
