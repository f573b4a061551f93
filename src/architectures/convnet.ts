import { layers, model, type SymbolicTensor } from '@tensorflow/tfjs-layers';
import type { Architecture } from './architecture.ts';
import { standardisedInput } from './blocks.ts';

/** Two convolutions with pooling and two dense layers: the plain network of the paper's Table II. */
export const convnet: Architecture = {
  id: 'convnet',
  name: 'ConvNet',
  build(dataset) {
    const { image, x } = standardisedInput(dataset);
    const stack = [
      layers.conv2d({ filters: 16, kernelSize: 5, padding: 'same', activation: 'relu', name: 'conv1' }),
      layers.maxPooling2d({ poolSize: 2, strides: 2, name: 'pool1' }),
      layers.conv2d({ filters: 32, kernelSize: 5, padding: 'same', activation: 'relu', name: 'conv2' }),
      layers.maxPooling2d({ poolSize: 2, strides: 2, name: 'pool2' }),
      layers.flatten({ name: 'flatten' }),
      layers.dense({ units: 128, activation: 'relu', name: 'dense1' }),
      layers.dropout({ rate: 0.25, name: 'dropout' }),
      layers.dense({ units: dataset.classes.length, name: 'logits' }),
    ];
    const logits = stack.reduce((y, layer) => layer.apply(y) as SymbolicTensor, x);
    return model({ inputs: image, outputs: logits, name: `${dataset.id}-convnet` });
  },
};
