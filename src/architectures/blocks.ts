import { input, layers, type SymbolicTensor } from '@tensorflow/tfjs-layers';
import type { Dataset } from '../datasets/dataset.ts';

/** The input and the standardisation that every network carries inside. */
export function standardisedInput(dataset: Dataset): { image: SymbolicTensor; x: SymbolicTensor } {
  const image = input({ shape: [...dataset.shape], name: 'image' });
  const x = layers
    .rescaling({ scale: 1 / dataset.deviation, offset: -dataset.mean / dataset.deviation, name: 'standardise' })
    .apply(image) as SymbolicTensor;
  return { image, x };
}

/** Convolution ("same" padding, no bias), batch norm and, unless told otherwise, ReLU. */
export function convolveNormalise(
  x: SymbolicTensor,
  options: { filters: number; kernel: number; strides?: number; relu?: boolean; name: string },
): SymbolicTensor {
  const { filters, kernel, strides = 1, relu = true, name } = options;
  let y = layers
    .conv2d({ filters, kernelSize: kernel, strides, padding: 'same', useBias: false, name: `${name}_conv` })
    .apply(x) as SymbolicTensor;
  // PyTorch's epsilon, which is also what the trainer's statistics are kept with.
  y = layers.batchNormalization({ epsilon: 1e-5, name: `${name}_norm` }).apply(y) as SymbolicTensor;
  return relu ? (layers.activation({ activation: 'relu', name: `${name}_relu` }).apply(y) as SymbolicTensor) : y;
}
