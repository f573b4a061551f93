import type { LayersModel } from '@tensorflow/tfjs-layers';
import type { Dataset } from '../datasets/dataset.ts';

/** A network's layers, written once: the trainer builds and trains what `build` exports. */
export interface Architecture {
  readonly id: string;
  readonly name: string;
  /** Ids of the data sets that it is trained on. */
  readonly datasets: readonly string[];
  /** Pixels in [0, 1], NHWC, to logits (no softmax): cross-entropy and its gradient stay exact. */
  build(dataset: Dataset): LayersModel;
}
