/** Every trap of tfjs 4.22 that a network's kernels meet: each of these fails without its remedy. */
import { add, memory, tensor2d, tensor4d, type Tensor2D } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { softmax } from '../../../src/core/logits.ts';
import { seededNormal } from '../../../src/core/random.ts';
import type { Artifacts } from '../../../src/engine/network/artifacts.ts';
import { compile } from '../../../src/engine/network/compile.ts';
import { openNetwork } from '../../../src/engine/network/open.ts';
import { tapeNetwork } from '../../../src/engine/network/tape.ts';
import { startBackend } from '../backends.ts';
import { agreement } from './agreement.ts';
import { chain, dense, gradientAt, logitsAt, type SmallLayer } from './small.ts';
import { nodeBackends } from './verify.ts';

const paths: Readonly<Record<string, (artifacts: Artifacts) => Promise<ReturnType<typeof compile>>>> = {
  compiled: async (artifacts) => compile(artifacts),
  tape: (artifacts) => tapeNetwork(artifacts),
};

/** PyTorch's rule in plain numbers, one channel, no padding: the first maximum in row-major order takes it all. */
function firstMaximum(
  x: readonly number[],
  side: number,
  kernel: number,
  stride: number,
  dy: readonly number[],
): number[] {
  const dx = x.map(() => 0);
  const size = Math.floor((side - kernel) / stride) + 1;
  dy.forEach((value, i) => {
    const corner = Math.floor(i / size) * stride * side + (i % size) * stride;
    let best = corner;
    for (let k = 0; k < kernel * kernel; k++) {
      const at = corner + Math.floor(k / kernel) * side + (k % kernel);
      if (x[at]! > x[best]!) best = at;
    }
    dx[best]! += value;
  });
  return dx;
}

function pooled(side: number, kernel: number, stride: number): { artifacts: Artifacts; weights: number[] } {
  const size = (Math.floor((side - kernel) / stride) + 1) ** 2;
  const weights = Array.from({ length: size }, (_, i) => (i % 2 ? -1 : 1) * (i + 1));
  const pool: SmallLayer = {
    type: 'MaxPooling2D',
    config: { pool_size: [kernel, kernel], strides: [stride, stride], padding: 'valid' },
  };
  return { artifacts: chain([side, side, 1], [pool, { type: 'Flatten' }, dense(size, 1, weights)]), weights };
}

const noise = seededNormal(7);
const pictures = {
  'no positive value': Array.from({ length: 49 }, () => -1 - Math.abs(noise())),
  'only tiny negative values': Array.from({ length: 49 }, (_, i) => -1e-30 * ((i * 31) % 49) - 1e-30),
  flat: Array.from({ length: 49 }, () => 0.25),
  'flat and negative': Array.from({ length: 49 }, () => -3),
  'many ties': Array.from({ length: 49 }, (_, i) => ((i * 5) % 7) % 3),
  'very different sizes': Array.from({ length: 49 }, (_, i) => (i % 5 === 0 ? -1e6 : -1e-6 * (1 + ((i * 13) % 49)))),
};
const windows = [
  { kernel: 2, stride: 2 },
  { kernel: 3, stride: 2 },
  { kernel: 3, stride: 1 },
  { kernel: 2, stride: 3 },
  { kernel: 7, stride: 7 },
];

describe.each(nodeBackends)('on %s', (backend) => {
  beforeAll(() => startBackend(backend));

  describe.each(Object.entries(pictures))('max pooling of a picture that is %s', (_, pixels) => {
    test.each(windows)(
      'window $kernel, stride $stride: the first maximum takes the gradient',
      async ({ kernel, stride }) => {
        const { artifacts, weights } = pooled(7, kernel, stride);
        for (const open of Object.values(paths)) {
          const network = await open(artifacts);
          const gradient = await gradientAt(network, pixels, [1]);
          // -0 and 0 are one gradient.
          expect(Array.from(gradient, (value) => value + 0)).toEqual(firstMaximum(pixels, 7, kernel, stride, weights));
          network.dispose();
        }
      },
    );
  });

  test.each(Object.keys(paths))('%s: exact signs where the network is certain', async (path) => {
    // 1 - p is about 1e-11: p - 1 would be 0 in float32.
    const normal = seededNormal(11);
    const kernel = Array.from({ length: 12 * 4 }, () => normal());
    const bias = { shape: [4], values: [26, 0, 0.5, 1] };
    const answer = dense(12, 4, kernel, { use_bias: true });
    const network = await paths[path]!(
      chain([2, 2, 3], [{ type: 'Flatten' }, { ...answer, weights: { ...answer.weights, bias } }]),
    );
    const pixels = Array.from({ length: 12 }, () => 0.01 * normal());
    const p = softmax(await logitsAt(network, pixels));
    p[0] = -(p[1]! + p[2]! + p[3]!);
    const exact = pixels.map((_, i) => p.reduce((sum, value, k) => sum + value * Math.fround(kernel[i * 4 + k]!), 0));
    const picture = tensor4d(pixels, [1, 2, 2, 3]);
    const gradient = network.inputGradient(picture, [0]);
    expect(Math.abs(p[0])).toBeLessThan(3e-11);
    const { relative, signs } = agreement(await gradient.data(), exact);
    expect(relative).toBeLessThan(1e-5);
    expect(signs).toBe(0);
    picture.dispose();
    gradient.dispose();
    network.dispose();
  });

  test.each([
    ['of a dense layer', [dense(4, 2, [30, -30, 20, -20, 10, -10, 5, -5], { activation: 'softmax' })]],
    [
      'as an activation',
      [dense(4, 2, [30, -30, 20, -20, 10, -10, 5, -5]), { type: 'Activation', config: { activation: 'softmax' } }],
    ],
    ['as a layer', [dense(4, 2, [30, -30, 20, -20, 10, -10, 5, -5]), { type: 'Softmax', config: {} }]],
  ] as [string, SmallLayer[]][])('a final softmax %s is taken off', async (_, layers) => {
    const artifacts = chain([2, 2, 1], [{ type: 'Flatten' }, ...layers]);
    for (const open of Object.values(paths)) {
      const network = await open(artifacts);
      expect(network.notes).toEqual(['a final softmax was removed']);
      expect([...(await logitsAt(network, [1, 1, 1, 1]))]).toEqual([65, -65]);
      expect([...(await gradientAt(network, [1, 1, 1, 1], [1, 0]))]).toEqual([30, 20, 10, 5]);
      network.dispose();
    }
  });

  test('means over windows that reach into padding: padding is not counted, in either direction', async () => {
    const pool: SmallLayer = {
      type: 'AveragePooling2D',
      config: { pool_size: [3, 2], strides: [2, 1], padding: 'same' },
    };
    const normal = seededNormal(5);
    const kernel = Array.from({ length: 3 * 4 * 2 }, () => normal());
    const network = compile(chain([5, 4, 1], [pool, { type: 'Flatten' }, dense(12, 2, kernel)]));
    // A linear network's gradient is its answer to each pixel alone.
    const alone = await Promise.all(
      Array.from(
        { length: 20 },
        async (_, at) =>
          (
            await logitsAt(
              network,
              Array.from({ length: 20 }, (_, i) => (i === at ? 1 : 0)),
            )
          )[1]!,
      ),
    );
    expect(
      agreement(
        await gradientAt(
          network,
          alone.map(() => 0.5),
          [0, 1],
        ),
        alone,
      ).relative,
    ).toBeLessThan(1e-6);
    // Means of a flat picture are flat.
    const sums = [0, 1].map((k) => kernel.filter((_, i) => i % 2 === k).reduce((a, b) => a + b, 0));
    expect(
      agreement(
        await logitsAt(
          network,
          alone.map(() => 1),
        ),
        sums,
      ).relative,
    ).toBeLessThan(1e-6);
    network.dispose();
  });

  test.each([
    [[1, 2], 2],
    [[2, 1], 3],
    [[3, 2], 3],
  ])(
    '"same" padding of a window of %j with stride %i: wasm takes a negative amount for a huge one',
    async (size, stride) => {
      const [kh, kw] = size as [number, number];
      const kernel = Array.from({ length: kh * kw }, (_, i) => i + 1);
      const convolution: SmallLayer = {
        type: 'Conv2D',
        config: { filters: 1, kernel_size: [kh, kw], strides: [stride, stride], padding: 'same', use_bias: false },
        weights: { kernel: { shape: [kh, kw, 1, 1], values: kernel } },
      };
      const artifacts = chain([6, 6, 1], [convolution, { type: 'Flatten' }]);
      const network = compile(artifacts);
      const pixels = Array.from({ length: 36 }, (_, i) => i);
      const answer = await logitsAt(network, pixels);
      // These windows never leave a 6x6 picture, so the first one starts at its corner.
      const first = kernel.reduce((sum, value, i) => sum + value * pixels[Math.floor(i / kw) * 6 + (i % kw)]!, 0);
      expect(answer[0]).toBe(first);
      const gradient = await gradientAt(
        network,
        pixels,
        [...answer].map((_, i) => (i === 0 ? 1 : 0)),
      );
      expect(kernel.map((_, i) => gradient[Math.floor(i / kw) * 6 + (i % kw)])).toEqual(kernel);
      network.dispose();
    },
  );

  test('the tape refuses such a window on wasm, where it would answer nonsense', async () => {
    const pool: SmallLayer = { type: 'MaxPooling2D', config: { pool_size: [1, 2], strides: [2, 2], padding: 'same' } };
    const opening = tapeNetwork(chain([6, 6, 1], [pool, { type: 'Flatten' }])).then((network) => network.dispose());
    const refusal = 'layer layer0 has a window shorter than its stride, which the wasm backend gets wrong';
    expect(await opening.catch((error: Error) => error.message)).toBe(backend === 'wasm' ? refusal : undefined);
  });

  test('sizes rounded up are refused: wasm gets them wrong', () => {
    const pool: SmallLayer = { type: 'MaxPooling2D', config: { pool_size: [2, 2], padding: 'valid', ceil_mode: true } };
    expect(() => compile(chain([5, 5, 1], [pool, { type: 'Flatten' }]))).toThrow(
      'unknown layer MaxPooling2D with sizes rounded up',
    );
  });

  test('a linear convolution and batch norm run on the tape: wasm has no filter gradient', async () => {
    const convolution: SmallLayer = {
      type: 'Conv2D',
      config: {
        filters: 1,
        kernel_size: [2, 2],
        strides: [1, 1],
        padding: 'valid',
        use_bias: false,
        activation: 'linear',
      },
      weights: { kernel: { shape: [2, 2, 1, 1], values: [1, 2, 3, 4] } },
    };
    const depthwise: SmallLayer = {
      type: 'DepthwiseConv2D',
      config: {
        kernel_size: [2, 2],
        strides: [2, 2],
        padding: 'same',
        depth_multiplier: 2,
        use_bias: false,
        activation: 'linear',
      },
      weights: { depthwise_kernel: { shape: [2, 2, 1, 2], values: [1, -1, 2, 5, 3, 1, -4, 2] } },
    };
    // tanh has no step.
    const artifacts = chain(
      [4, 4, 1],
      [convolution, depthwise, { type: 'Flatten' }, { type: 'Activation', config: { activation: 'tanh' } }],
    );
    const network = await openNetwork(artifacts);
    const pixels = Array.from({ length: 16 }, () => 0);
    expect(network.path).toBe('tape');
    expect(network.notes).toEqual(['unknown layer Activation with activation tanh (layer3): using the tape']);
    // At 0, tanh is the identity: the same as without it.
    const linear = compile(chain([4, 4, 1], [convolution, depthwise, { type: 'Flatten' }]));
    const dlogits = Array.from({ length: network.classes }, (_, i) => i - 2.5);
    expect([...(await gradientAt(network, pixels, dlogits))]).toEqual([...(await gradientAt(linear, pixels, dlogits))]);
    network.dispose();
    linear.dispose();
  });

  test.each(Object.keys(paths))('%s: nothing leaks when something throws', async (path) => {
    const { artifacts } = pooled(7, 2, 2);
    const before = memory().numTensors;
    const network = await paths[path]!(artifacts);
    const ready = memory().numTensors;
    const picture = tensor4d(pictures.flat, [1, 7, 7, 1]);
    const wrong = tensor2d([1, 2], [1, 2]);
    const small = tensor4d([0], [1, 1, 1, 1]);
    const thrower = (logits: Tensor2D): Tensor2D => {
      add(logits, 1);
      throw new Error('from the caller');
    };
    expect(() => network.backward(picture, wrong)).toThrow('expected a gradient of 1x1 logits, got 1x2');
    expect(() => network.backward(picture, thrower)).toThrow('from the caller');
    expect(() => network.inputGradient(picture, [1])).toThrow('no class 1 among 1');
    expect(() => network.inputGradient(picture, [0, 0])).toThrow('expected 1 labels, got 2');
    expect(() => network.logits(small)).toThrow('expected 7x7x1, got 1x1x1');
    expect(memory().numTensors).toBe(ready + 3);
    network.dispose();
    network.dispose();
    expect(() => network.logits(picture)).toThrow('the network was disposed');
    for (const tensor of [picture, wrong, small]) tensor.dispose();
    expect(memory().numTensors).toBe(before);
  });
});
