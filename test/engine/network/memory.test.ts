import { memory, profile, tensor2d, tensor4d } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { compile } from '../../../src/engine/network/compile.ts';
import { startBackend } from '../backends.ts';
import { chain, dense, type SmallLayer } from './small.ts';
import { nodeBackends } from './verify.ts';

const convolution = (activation: string): SmallLayer => ({
  type: 'Conv2D',
  config: { filters: 1, kernel_size: [3, 3], strides: [1, 1], padding: 'same', use_bias: false, activation },
  weights: { kernel: { shape: [3, 3, 1, 1], values: Array.from({ length: 9 }, (_, i) => i / 9) } },
});

const side = 8;
const end = [
  { type: 'Flatten' },
  dense(
    side * side,
    1,
    Array.from({ length: side * side }, () => 1),
  ),
];

/** Bytes that a run takes at its peak, beyond what lies on the backend before it. */
async function peak(layers: readonly SmallLayer[], run: 'logits' | 'gradient'): Promise<number> {
  const network = compile(chain([side, side, 1], [...layers, ...end]));
  const picture = tensor4d(new Float32Array(side * side), [1, side, side, 1]);
  const dlogits = tensor2d([1], [1, 1]);
  const before = memory().numBytes;
  const { peakBytes } = await profile(() => {
    if (run === 'logits') network.logits(picture).dispose();
    else {
      const { logits, gradient } = network.backward(picture, dlogits);
      logits.dispose();
      gradient.dispose();
    }
  });
  network.dispose();
  picture.dispose();
  dlogits.dispose();
  return peakBytes - before;
}

describe.each(nodeBackends)('on %s', (backend) => {
  beforeAll(() => startBackend(backend));
  const repeat = (count: number, layer: SmallLayer) => Array.from({ length: count }, () => layer);

  test('a forward pass holds no more of a deep network than of a shallow one', async () => {
    expect(await peak(repeat(20, convolution('relu')), 'logits')).toBe(
      await peak(repeat(4, convolution('relu')), 'logits'),
    );
  });

  test('a gradient keeps only what its backward pass reads', async () => {
    expect(await peak(repeat(20, convolution('linear')), 'gradient')).toBe(
      await peak(repeat(4, convolution('linear')), 'gradient'),
    );
    const [deep, shallow] = [
      await peak(repeat(20, convolution('relu')), 'gradient'),
      await peak(repeat(4, convolution('relu')), 'gradient'),
    ];
    // Sixteen more outputs of float32, the masks of the ReLUs, and nothing else.
    expect(deep - shallow).toBe(16 * 4 * side * side);
  });
});
