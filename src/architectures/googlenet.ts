import { layers, model, type SymbolicTensor } from '@tensorflow/tfjs-layers';
import type { Architecture } from './architecture.ts';
import { convolveNormalise, standardisedInput } from './blocks.ts';

/** Filters of an inception module's branches: 1x1, 1x1 then 3x3, 1x1 then two 3x3, pooling then 1x1. */
interface Branches {
  readonly one: number;
  readonly three: readonly [reduce: number, filters: number];
  readonly double: readonly [reduce: number, filters: number];
  readonly pool: number;
}

const stem = [32, 64];
/** Max pooling halves the picture between the stages. */
const stages: readonly (readonly Branches[])[] = [
  [
    { one: 32, three: [48, 64], double: [16, 32], pool: 32 },
    { one: 48, three: [48, 64], double: [16, 32], pool: 32 },
  ],
  [
    { one: 64, three: [64, 96], double: [32, 48], pool: 48 },
    { one: 64, three: [64, 96], double: [32, 48], pool: 48 },
    { one: 64, three: [64, 96], double: [32, 48], pool: 48 },
  ],
  [{ one: 96, three: [64, 96], double: [32, 48], pool: 48 }],
];

/**
 * GoogLeNet (Szegedy et al. 2015) for small pictures: inception modules with batch norm, and two 3x3 convolutions
 * for the 5x5 (Szegedy et al. 2016, Sec. 3.1). The stem halves the picture at once: on a browser's thread the many
 * small convolutions are bound by memory, and at 32x32 they would be several times slower.
 */
export const googlenet: Architecture = {
  id: 'googlenet',
  name: 'GoogLeNet',
  datasets: ['cifar10'],
  build(dataset) {
    const { image, x } = standardisedInput(dataset);
    let y = convolveNormalise(x, { filters: stem[0]!, kernel: 3, name: 'stem1' });
    y = convolveNormalise(y, { filters: stem[1]!, kernel: 3, strides: 2, name: 'stem2' });
    stages.forEach((modules, stage) => {
      if (stage > 0) {
        y = layers
          .maxPooling2d({ poolSize: 3, strides: 2, padding: 'same', name: `halve${stage}` })
          .apply(y) as SymbolicTensor;
      }
      modules.forEach((branches, index) => {
        y = inception(y, branches, `inception${stage + 1}${'abc'[index]!}`);
      });
    });
    y = layers.globalAveragePooling2d({ name: 'pool' }).apply(y) as SymbolicTensor;
    y = layers.dropout({ rate: 0.2, name: 'dropout' }).apply(y) as SymbolicTensor;
    y = layers.dense({ units: dataset.classes.length, name: 'logits' }).apply(y) as SymbolicTensor;
    return model({ inputs: image, outputs: y, name: `${dataset.id}-googlenet` });
  },
};

function inception(x: SymbolicTensor, branches: Branches, name: string): SymbolicTensor {
  const convolve = (y: SymbolicTensor, filters: number, kernel: number, branch: string) =>
    convolveNormalise(y, { filters, kernel, name: `${name}_${branch}` });
  const [reduce3, filters3] = branches.three;
  const [reduceDouble, filtersDouble] = branches.double;
  const double = convolve(convolve(x, reduceDouble, 1, 'double_reduce'), filtersDouble, 3, 'double_a');
  const pooled = layers
    .maxPooling2d({ poolSize: 3, strides: 1, padding: 'same', name: `${name}_pool` })
    .apply(x) as SymbolicTensor;
  const outputs = [
    convolve(x, branches.one, 1, 'one'),
    convolve(convolve(x, reduce3, 1, 'three_reduce'), filters3, 3, 'three'),
    convolve(double, filtersDouble, 3, 'double_b'),
    convolve(pooled, branches.pool, 1, 'pool_project'),
  ];
  return layers.concatenate({ name }).apply(outputs) as SymbolicTensor;
}
