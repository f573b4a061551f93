import { setBackend } from '@tensorflow/tfjs-core';
import { input, layers, model, sequential, type LayersModel, type SymbolicTensor } from '@tensorflow/tfjs-layers';
import { beforeAll, describe, expect, test } from 'vitest';
import { artifactsOf, compileModel } from '../../../src/engine/network/model.ts';
import { openNetwork } from '../../../src/engine/network/open.ts';
import { tapeNetwork } from '../../../src/engine/network/tape.ts';
import { wrongOnWasm } from '../../../src/engine/network/tape-check.ts';
import { startBackend } from '../backends.ts';
import { randomCases, randomised, type Case } from './cases.ts';
import { expectedOf } from './oracle.ts';
import { chain, dense } from './small.ts';
import { nodeBackends, verify } from './verify.ts';

/** Layers that compile() has no step for, among convolutions, depthwise convolutions, pooling and batch norm. */
function strange(): LayersModel {
  const image = input({ shape: [8, 8, 2] });
  const stack = [
    layers.conv2d({ filters: 4, kernelSize: 3, padding: 'same', activation: 'tanh' }),
    layers.depthwiseConv2d({ kernelSize: 3, strides: 2, padding: 'same', depthMultiplier: 2 }),
    layers.batchNormalization({}),
    layers.maxPooling2d({ poolSize: 2, strides: 1, padding: 'same' }),
    layers.leakyReLU({}),
    layers.upSampling2d({ size: [2, 2] }),
    layers.maxPooling2d({ poolSize: 2 }),
    layers.flatten(),
    layers.dense({ units: 5, activation: 'sigmoid' }),
    layers.dense({ units: 3 }),
  ];
  const logits = stack.reduce((x, layer) => layer.apply(x) as SymbolicTensor, image);
  return randomised(model({ inputs: image, outputs: logits }), 5);
}

const cases: readonly Case[] = [{ name: 'strange layers', seed: 5, batch: 2, build: strange }, ...randomCases(20, 900)];

describe.each(nodeBackends)('the tape on %s', (backend) => {
  beforeAll(() => startBackend(backend));

  test.each(cases)('$name: as tf.grad on cpu', async (one) => {
    const expected = await expectedOf(one);
    await setBackend(backend);
    const wrong = wrongOnWasm(expected.artifacts.topology);
    if (backend === 'wasm' && wrong) {
      await expect(tapeNetwork(expected.artifacts)).rejects.toThrow(wrong);
      return;
    }
    const { logits, gradient, leaked } = await verify(expected, tapeNetwork);
    expect(logits.relative).toBeLessThan(1e-5);
    expect(gradient.relative).toBeLessThan(1e-5);
    expect(gradient.signs).toBe(0);
    expect(leaked).toBe(0);
  });

  test('a LayersModel keeps its weights, and knows its path', async () => {
    const built = sequential({ layers: [layers.flatten({ inputShape: [2, 2, 1] }), layers.dense({ units: 3, activation: 'softmax' })] });
    const network = await compileModel(built);
    expect(network).toMatchObject({ path: 'compiled', classes: 3, parameters: 15, notes: ['a final softmax was removed'] });
    network.dispose();
    const other = await openNetwork(await artifactsOf(built));
    expect(other.classes).toBe(3);
    other.dispose();
    built.dispose();
  });

  test('what tfjs-layers cannot build is told in its words', async () => {
    const artifacts = chain([2, 2, 1], [{ type: 'Flatten' }, { type: 'Nonsense' }, dense(4, 2, [1, 2, 3, 4, 5, 6, 7, 8])]);
    await expect(openNetwork(artifacts)).rejects.toThrow('the model could not be built: Unknown layer: Nonsense');
  });
});
