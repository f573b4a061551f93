import { input, layers, type SymbolicTensor } from '@tensorflow/tfjs-layers';
import type { Dataset } from '../datasets/dataset.ts';

/** The input and the standardisation that every network carries inside. */
export function standardisedInput(dataset: Dataset): { image: SymbolicTensor; x: SymbolicTensor } {
  const image = input({ shape: [...dataset.shape], name: 'image' });
  const x = layers.rescaling({ ...standardisation(dataset), name: 'standardise' }).apply(image) as SymbolicTensor;
  return { image, x };
}

/** (pixel - mean) / deviation as a factor and an offset: numbers where all channels agree, else one for each channel. */
function standardisation({ mean, deviation }: Dataset): { scale: number; offset: number } {
  return {
    scale: rescaling(deviation.map((value) => 1 / value)),
    offset: rescaling(mean.map((value, c) => -value / deviation[c]!)),
  };
}

/** Rescaling computes with an array of one number for each channel as well; only its type in tfjs does not say so. */
function rescaling(channels: readonly number[]): number {
  const [first] = channels;
  const isOne = channels.every((value) => value === first);
  return isOne ? first! : (channels as unknown as number);
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
  // PyTorch's default, which the trainer's layers have too.
  y = layers.batchNormalization({ epsilon: 1e-5, name: `${name}_norm` }).apply(y) as SymbolicTensor;
  return relu ? (layers.activation({ activation: 'relu', name: `${name}_relu` }).apply(y) as SymbolicTensor) : y;
}
