import { setBackend, tensor2d, tensor4d } from '@tensorflow/tfjs-core';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { readArtifacts, type Artifacts } from '../../../src/engine/network/artifacts.ts';
import { compile } from '../../../src/engine/network/compile.ts';
import type { CompiledNetwork } from '../../../src/engine/network/compiled.ts';
import { bytesPerPicture, type SizedStep } from '../../../src/engine/network/memory.ts';
import { artifactsOf } from '../../../src/engine/network/model.ts';
import { makePlan } from '../../../src/engine/network/plan.ts';
import { tapeNetwork } from '../../../src/engine/network/tape.ts';
import { startBackend } from '../backends.ts';
import { randomCases } from './cases.ts';
import { peakOf, type Peak } from './peak.ts';
import { chain, dense, type SmallLayer } from './small.ts';
import { nodeBackends } from './verify.ts';

const nothing = { inputs: false, output: false };
const own = { inputs: false, output: true };
const step = (inputs: readonly number[], size: number, more: Partial<SizedStep> = {}): SizedStep => ({
  inputs,
  size,
  needs: nothing,
  scratch: { forward: [], backward: [] },
  ...more,
});

describe('bytes of a picture, worked out by hand', () => {
  test('a chain: two neighbours and the picture, which is the caller’s', () => {
    // Forward 10 + 20 + 30. Backward, with the logits' gradient of 5: 10 + 5 + 5, then + 30, + 20 - 5 ... of gradients.
    const chained = bytesPerPicture(10, [step([0], 20), step([1], 30), step([2], 5)]);
    expect(chained).toEqual({ forward: 4 * 60, gradient: 4 * (10 + 5 + 5 + 30 + 20), largest: 4 * 30 });
  });

  test('what the backward pass reads is kept', () => {
    const kept = bytesPerPicture(10, [step([0], 20, { needs: own }), step([1], 30, { needs: own }), step([2], 5)]);
    // At the second step's gradient: picture, both outputs, logits, their gradient, and gradients of 30 and 20.
    expect(kept.gradient).toBe(4 * (10 + 20 + 30 + 5 + 5 + 30 + 20));
    expect(kept.forward).toBe(4 * 60);
  });

  test('inputs that are kept are kept once', () => {
    const pool = { inputs: true, output: true };
    const kept = bytesPerPicture(10, [step([0], 20), step([1], 5, { needs: pool }), step([2], 5)]);
    expect(kept.gradient).toBe(4 * (10 + 20 + 5 + 5 + 5 + 5 + 20));
  });

  test('a value with two readers lives until the second, and its gradients are added up', () => {
    const steps = [step([0], 8), step([1], 8), step([1, 2], 8), step([3], 1)];
    // Forward, at the sum: picture, both terms, the sum. Backward, at the second step: the picture, the logits and
    // their gradient, the sum's two gradients become three with the new one, and a fourth is their total.
    expect(bytesPerPicture(4, steps)).toEqual({ forward: 4 * (4 + 24), gradient: 4 * (4 + 2 + 32), largest: 4 * 8 });
  });

  test('what a step makes on the way is counted while it runs, and may be the largest', () => {
    const scratch = { forward: [100], backward: [7, 200] };
    const counted = bytesPerPicture(10, [step([0], 20, { scratch }), step([1], 5)]);
    expect(counted).toEqual({ forward: 4 * 130, gradient: 4 * (10 + 5 + 5 + 20 + 207 + 10), largest: 4 * 200 });
  });
});

/** The peaks of both passes on a batch of zeros. */
function measure(network: CompiledNetwork, batch: number): { forward: Peak; gradient: Peak } {
  const pictures = tensor4d(new Float32Array(batch * network.shape.reduce((a, b) => a * b)), [batch, ...network.shape]);
  const dlogits = tensor2d(new Float32Array(batch * network.classes), [batch, network.classes]);
  const peaks = {
    forward: peakOf(() => void network.logits(pictures)),
    gradient: peakOf(() => void network.backward(pictures, dlogits)),
  };
  pictures.dispose();
  dlogits.dispose();
  return peaks;
}

function shipped(id: string): Artifacts {
  const folder = new URL(`../../../public/models/${id}/epoch-50/`, import.meta.url);
  const model: unknown = JSON.parse(readFileSync(new URL('model.json', folder), 'utf8'));
  return readArtifacts(model, readFileSync(new URL('weights.bin', folder)));
}

/** Numbers that tfjs makes of constants in the code, one for a batch: the 6 of relu6, the half of a rank. */
const CONSTANTS = 64;

function expectWithin(network: CompiledNetwork, batch: number): number {
  const { forward, gradient } = measure(network, batch);
  const promised = network.bytesPerPicture;
  const picture = 4 * network.shape.reduce((a, b) => a * b);
  // The picture and the gradient at the logits were there before.
  expect(forward.alive).toBeLessThanOrEqual(batch * (promised.forward - picture) + CONSTANTS);
  expect(gradient.alive).toBeLessThanOrEqual(batch * (promised.gradient - picture - 4 * network.classes) + CONSTANTS);
  expect(Math.max(forward.largest, gradient.largest)).toBeLessThanOrEqual(batch * promised.largest + CONSTANTS);
  return gradient.alive / (batch * promised.gradient);
}

describe.each(nodeBackends)('bytes of a picture on %s', (backend) => {
  beforeAll(async () => {
    for (const name of nodeBackends) await startBackend(name);
  });

  test('random networks over every layer stay within what is promised, which is not far more', async () => {
    const shares: number[] = [];
    for (const one of randomCases(120)) {
      await setBackend('cpu');
      const model = one.build();
      const artifacts = await artifactsOf(model);
      model.dispose();
      await setBackend(backend);
      const network = compile(artifacts);
      shares.push(expectWithin(network, 1 + (one.seed % 3)));
      network.dispose();
    }
    shares.sort((a, b) => a - b);
    expect(shares[shares.length / 2]).toBeGreaterThan(0.6);
  });

  test.each(['mnist-convnet', 'mnist-ygcnn'])('%s', async (id) => {
    await setBackend(backend);
    const network = compile(shipped(id));
    const share = expectWithin(network, 2);
    expect(share).toBeGreaterThan(0.6);
    network.dispose();
  });
});

describe('bytes of a picture', () => {
  beforeAll(() => startBackend('wasm'));

  test.each(['cifar10-resnet', 'cifar10-googlenet'])('%s', (id) => {
    const network = compile(shipped(id));
    expect(expectWithin(network, 2)).toBeGreaterThan(0.6);
    network.dispose();
  });

  const relus = (count: number): readonly SmallLayer[] => [
    ...Array.from({ length: count }, () => ({
      type: 'Conv2D',
      config: {
        filters: 1,
        kernel_size: [1, 1],
        strides: [1, 1],
        padding: 'same',
        use_bias: false,
        activation: 'relu',
      },
      weights: { kernel: { shape: [1, 1, 1, 1], values: [1] } },
    })),
    { type: 'Flatten' },
    dense(
      64,
      1,
      Array.from({ length: 64 }, () => 1),
    ),
  ];

  test('a deeper network needs no more forward, and one more output for each ReLU backward', () => {
    const [shallow, deep] = [4, 20].map((count) => makePlan(chain([8, 8, 1], relus(count))).bytesPerPicture);
    expect(deep!.forward).toBe(shallow!.forward);
    expect(deep!.gradient - shallow!.gradient).toBe(16 * 4 * 64);
  });

  test('the tape gives an estimate: all layers’ outputs, and their gradients', async () => {
    const network = await tapeNetwork(chain([8, 8, 1], relus(4)));
    const sum = 4 * (64 + 4 * 64 + 64 + 1);
    expect(network.bytesPerPicture).toEqual({ forward: sum, gradient: 2 * sum, largest: 4 * 64 });
    network.dispose();
  });
});
