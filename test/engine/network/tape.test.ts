import { tensor2d, tensor4d } from '@tensorflow/tfjs-core';
import { input, layers, model, sequential, type LayersModel, type SymbolicTensor } from '@tensorflow/tfjs-layers';
import { beforeAll, describe, expect, test } from 'vitest';
import { artifactsOf, compileModel } from '../../../src/engine/network/model.ts';
import { openNetwork } from '../../../src/engine/network/open.ts';
import { tapeNetwork } from '../../../src/engine/network/tape.ts';
import { wrongOnWasm } from '../../../src/engine/network/tape-check.ts';
import { startBackend } from '../backends.ts';
import { randomCases, randomised, type Case } from './cases.ts';
import { expectedOf, type Expected } from './oracle.ts';
import { chain, dense, logitsAt } from './small.ts';
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
    layers.maxPooling2d({ poolSize: 2 }),
    layers.flatten(),
    layers.dense({ units: 5, activation: 'sigmoid' }),
    layers.dense({ units: 3 }),
  ];
  const logits = stack.reduce((x, layer) => layer.apply(x) as SymbolicTensor, image);
  return randomised(model({ inputs: image, outputs: logits }), 5);
}

const cases: readonly Case[] = [{ name: 'strange layers', seed: 5, batch: 2, build: strange }, ...randomCases(20, 900)];
const expected = new Map<string, Expected>();

beforeAll(async () => {
  await startBackend('cpu');
  for (const one of cases) {
    const answer = await expectedOf(one);
    // On wasm the tape refuses the others.
    if (!wrongOnWasm(answer.artifacts.topology)) expected.set(one.name, answer);
  }
});

describe.each(nodeBackends)('the tape on %s', (backend) => {
  beforeAll(() => startBackend(backend));

  test('logits and gradients of tf.grad on cpu', async () => {
    expect(expected.size).toBeGreaterThan(15);
    for (const answer of expected.values()) {
      const { logits, gradient, leaked } = await verify(answer, tapeNetwork);
      expect(logits.relative).toBeLessThan(1e-5);
      expect(gradient.relative).toBeLessThan(1e-5);
      expect(gradient.signs).toBe(0);
      expect(leaked).toBe(0);
    }
  });

  test('upsampling of several pictures: the stock gradient on cpu is right for the first only', async () => {
    const upsampling = {
      type: 'UpSampling2D',
      config: { size: [2, 3], data_format: 'channels_last', interpolation: 'nearest' },
    };
    const kernel = Array.from({ length: 4 * 6 * 2 }, (_, i) => (i % 5) - 1);
    const network = await openNetwork(chain([2, 2, 2], [upsampling, { type: 'Flatten' }, dense(48, 1, kernel)]));
    expect(network.path).toBe('tape');
    // A linear network's gradient is its answer to each pixel alone.
    const alone: number[] = [];
    for (let at = 0; at < 8; at++)
      alone.push(
        (
          await logitsAt(
            network,
            Array.from({ length: 8 }, (_, i) => (i === at ? 1 : 0)),
          )
        )[0]!,
      );
    const pictures = tensor4d(new Float32Array(16), [2, 2, 2, 2]);
    const dlogits = tensor2d([1, 10], [2, 1]);
    const { logits, gradient } = network.backward(pictures, dlogits);
    expect([...(await gradient.data())]).toEqual([...alone, ...alone.map((value) => 10 * value)]);
    for (const tensor of [pictures, dlogits, logits, gradient]) tensor.dispose();
    network.dispose();
  });

  test('a LayersModel keeps its weights, and knows its path', async () => {
    const built = sequential({
      layers: [layers.flatten({ inputShape: [2, 2, 1] }), layers.dense({ units: 3, activation: 'softmax' })],
    });
    const network = await compileModel(built);
    expect(network).toMatchObject({
      path: 'compiled',
      classes: 3,
      parameters: 15,
      notes: ['a final softmax was removed'],
    });
    network.dispose();
    const other = await openNetwork(await artifactsOf(built));
    expect(other.classes).toBe(3);
    other.dispose();
    built.dispose();
  });

  test('what tfjs-layers cannot build is told in its words', async () => {
    const artifacts = chain(
      [2, 2, 1],
      [{ type: 'Flatten' }, { type: 'Nonsense' }, dense(4, 2, [1, 2, 3, 4, 5, 6, 7, 8])],
    );
    await expect(openNetwork(artifacts)).rejects.toThrow('the model could not be built: Unknown layer: Nonsense');
  });
});
