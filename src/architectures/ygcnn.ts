import { layers, model, type SymbolicTensor } from '@tensorflow/tfjs-layers';
import type { Architecture } from './architecture.ts';
import { standardisedInput } from './blocks.ts';

/** Y. Ghouzam's "Introduction to CNN Keras" (Kaggle, 2017): the paper's YGCNN of Table II. Made for 28x28. */
export const ygcnn: Architecture = {
  id: 'ygcnn',
  name: 'YGCNN',
  datasets: ['mnist'],
  build(dataset) {
    const { image, x } = standardisedInput(dataset);
    const stack = [
      ...convolutions(1, 32, 5),
      ...convolutions(2, 64, 3),
      layers.flatten({ name: 'flatten' }),
      layers.dense({ units: 256, activation: 'relu', name: 'dense1' }),
      layers.dropout({ rate: 0.5, name: 'dropout3' }),
      layers.dense({ units: dataset.classes.length, name: 'logits' }),
    ];
    const logits = stack.reduce((y, layer) => layer.apply(y) as SymbolicTensor, x);
    return model({ inputs: image, outputs: logits, name: `${dataset.id}-ygcnn` });
  },
};

function convolutions(block: number, filters: number, kernelSize: number) {
  const convolution = { filters, kernelSize, padding: 'same', activation: 'relu' } as const;
  return [
    layers.conv2d({ ...convolution, name: `conv${block}a` }),
    layers.conv2d({ ...convolution, name: `conv${block}b` }),
    layers.maxPooling2d({ poolSize: 2, strides: 2, name: `pool${block}` }),
    layers.dropout({ rate: 0.25, name: `dropout${block}` }),
  ];
}
