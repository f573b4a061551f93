import { layers, model, type SymbolicTensor } from '@tensorflow/tfjs-layers';
import type { Architecture } from './architecture.ts';
import { convolveNormalise, standardisedInput } from './blocks.ts';

const stages = [16, 32, 64];
const blocksPerStage = 3;
/** By data set, else 1. A stem that halves digits costs no accuracy, and every pass takes a quarter of the time. */
const stemStrides: Readonly<Record<string, number>> = { mnist: 2, cifar10: 1 };

/** ResNet-20, width 16 (He et al. 2016, Sec. 4.2), with 1x1 projections where the shape changes. */
export const resnet: Architecture = {
  id: 'resnet',
  name: 'ResNet-20',
  datasets: Object.keys(stemStrides),
  build(dataset) {
    const { image, x } = standardisedInput(dataset);
    let y = convolveNormalise(x, {
      filters: stages[0]!,
      kernel: 3,
      strides: stemStrides[dataset.id] ?? 1,
      name: 'stem',
    });
    stages.forEach((filters, stage) => {
      for (let block = 0; block < blocksPerStage; block++) {
        y = residualBlock(y, filters, stage > 0 && block === 0 ? 2 : 1, `stage${stage + 1}_block${block + 1}`);
      }
    });
    y = layers.globalAveragePooling2d({ name: 'pool' }).apply(y) as SymbolicTensor;
    y = layers.dense({ units: dataset.classes.length, name: 'logits' }).apply(y) as SymbolicTensor;
    return model({ inputs: image, outputs: y, name: `${dataset.id}-resnet` });
  },
};

function residualBlock(x: SymbolicTensor, filters: number, strides: number, name: string): SymbolicTensor {
  let y = convolveNormalise(x, { filters, kernel: 3, strides, name: `${name}_a` });
  y = convolveNormalise(y, { filters, kernel: 3, relu: false, name: `${name}_b` });
  const shortcut =
    strides === 1 ? x : convolveNormalise(x, { filters, kernel: 1, strides, relu: false, name: `${name}_shortcut` });
  y = layers.add({ name: `${name}_add` }).apply([y, shortcut]) as SymbolicTensor;
  return layers.activation({ activation: 'relu', name: `${name}_relu` }).apply(y) as SymbolicTensor;
}
