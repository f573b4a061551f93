import { layers, model, type SymbolicTensor } from '@tensorflow/tfjs-layers';
import type { Architecture } from './architecture.ts';
import { standardisedInput } from './blocks.ts';

/** Filters of each 5x5 convolution, by data set. Pictures in colour need one more than digits. */
const filtersOf: Readonly<Record<string, readonly number[]>> = { mnist: [16, 32], cifar10: [32, 48, 64] };
/** For any other data set. */
const usualFilters = [32, 48, 64];

/** Convolutions with pooling and two dense layers: the plain network of the paper's Tables II and III. */
export const convnet: Architecture = {
  id: 'convnet',
  name: 'ConvNet',
  datasets: Object.keys(filtersOf),
  build(dataset) {
    const { image, x } = standardisedInput(dataset);
    const stack = [
      ...(filtersOf[dataset.id] ?? usualFilters).flatMap((filters, index) => [
        layers.conv2d({ filters, kernelSize: 5, padding: 'same', activation: 'relu', name: `conv${index + 1}` }),
        layers.maxPooling2d({ poolSize: 2, strides: 2, name: `pool${index + 1}` }),
      ]),
      layers.flatten({ name: 'flatten' }),
      layers.dense({ units: 128, activation: 'relu', name: 'dense1' }),
      layers.dropout({ rate: 0.25, name: 'dropout' }),
      layers.dense({ units: dataset.classes.length, name: 'logits' }),
    ];
    const logits = stack.reduce((y, layer) => layer.apply(y) as SymbolicTensor, x);
    return model({ inputs: image, outputs: logits, name: `${dataset.id}-convnet` });
  },
};
