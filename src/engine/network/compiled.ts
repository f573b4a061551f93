import type { Tensor2D, Tensor4D } from '@tensorflow/tfjs-core';
import type { Loss } from '../../attacks/attack.ts';
import type { Shape } from '../../core/types.ts';
import type { BytesPerPicture } from './memory.ts';

/** Logits [n, classes] and the gradient [n, h, w, c] from one forward pass. The caller disposes both. */
export interface LogitsAndGradient {
  readonly logits: Tensor2D;
  readonly gradient: Tensor4D;
}

/** d (some loss) / d logits, [n, classes]; a function is called with the logits of the same forward pass. */
export type LogitGradient = Tensor2D | ((logits: Tensor2D) => Tensor2D);

/**
 * A network ready to run on the current backend. Pictures are NHWC in [0, 1]. What is returned belongs to the caller;
 * the pictures stay the caller's. Every method throws a PlainError when shapes, labels or weights do not fit.
 */
export interface CompiledNetwork {
  readonly shape: Shape;
  readonly classes: number;
  /** Trained numbers; the moving statistics of batch norm are not counted. */
  readonly parameters: number;
  /** Of a batch, without the network's own constants. The tape's are an estimate. */
  readonly bytesPerPicture: BytesPerPicture;
  /** `compiled`: own forward and backward; `tape`: tf.grad over LayersModel. */
  readonly path: 'compiled' | 'tape';
  readonly notes: readonly string[];
  logits(pictures: Tensor4D): Tensor2D;
  /** Logits, and d loss / d pixel of each picture: not averaged over the batch. */
  gradient(pictures: Tensor4D, loss: Loss): LogitsAndGradient;
  /** `gradient` of each picture's cross-entropy with its own label. */
  logitsAndGradient(pictures: Tensor4D, labels: readonly number[]): LogitsAndGradient;
  /** The same without the logits. */
  inputGradient(pictures: Tensor4D, labels: readonly number[]): Tensor4D;
  /** Sum over classes of dlogits times d logits / d pixel. `dlogits` stays the caller's when it is a tensor. */
  backward(pictures: Tensor4D, dlogits: LogitGradient): LogitsAndGradient;
  /** Frees the network's constants; every later call throws. */
  dispose(): void;
}
