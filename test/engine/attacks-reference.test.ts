/**
 * Our attacks, through the engine's own clipping, against Foolbox 3.3.4 on the same network and pictures.
 *
 * Where the published code takes a gradient's size and not only its signs, it carries the rounding of PyTorch's
 * float32 gradient, p - 1 at the label. So those arrays are reproduced with that formula put through our backward
 * pass, and our own gradient, which does not cancel, is held to float64.
 */
import * as tf from '@tensorflow/tfjs-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attackById } from '../../src/attacks/registry.ts';
import type { Batch, Loss } from '../../src/attacks/attack.ts';
import type { ParameterValues } from '../../src/attacks/parameters.ts';
import { argmax, row } from '../../src/core/logits.ts';
import { l2 } from '../../src/core/norms.ts';
import { AttackedNetwork } from '../../src/engine/attacking/attacked-network.ts';
import { runAttack } from '../../src/engine/attacking/run-attack.ts';
import { Sight } from '../../src/engine/attacking/sight.ts';
import type { CompiledNetwork } from '../../src/engine/network/compiled.ts';
import { startBackend } from './backends.ts';
import { exactGradient, referenceArray, referenceLabels, referenceNetwork } from './reference.ts';

type Case = readonly [array: string, attack: string, radius: number, parameters: ParameterValues];

const cases: readonly Case[] = [
  ['fgsm_eps_0.0078', 'fgsm', 2 / 255, {}],
  ['fgsm_eps_0.0314', 'fgsm', 8 / 255, {}],
  ['fgsm_eps_0.1000', 'fgsm', 0.1, {}],
  ['fgm_l2_eps_0.5', 'fgm', 0.5, {}],
  ['fgm_l2_eps_1.5', 'fgm', 1.5, {}],
  ['bim_4_steps', 'pgd', 8 / 255, { alpha: 2 / 255, steps: 4, randomStart: false }],
  ['bim_40_steps', 'pgd', 0.05, { alpha: 0.0025, steps: 40, randomStart: false }],
];

const images = referenceArray('images');
const shape = images.shape as [number, number, number, number];
const size = images.values.length / shape[0];

describe.each(['cpu', 'wasm'] as const)('on %s', (backend) => {
  let network: CompiledNetwork;
  let tensors: number;
  beforeAll(async () => {
    await startBackend(backend);
    network = referenceNetwork();
    tensors = tf.memory().numTensors;
  });
  afterAll(() => {
    expect(tf.memory().numTensors).toBe(tensors);
    network.dispose();
  });

  /** The attack's result and whom it fooled. */
  async function attack([, id, radius, parameters]: Case, gradient?: (x: Batch, labels: readonly number[]) => Batch) {
    const known = (x: Batch, loss: Loss): Batch | null =>
      gradient && loss.kind === 'crossEntropy' ? gradient(x, loss.labels) : null;
    const attacked = new AttackedNetwork(network, known);
    const labels = referenceLabels;
    const original = new Sight(tf.tensor4d(images.values, shape), attacked, { aim: 'away', labels });
    const [radii, seeds] = [labels.map(() => radius), labels.map(() => 0)];
    const result = await runAttack({
      attack: attackById(id),
      aim: 'away',
      network: attacked,
      original,
      labels,
      radii,
      seeds,
      parameters,
    });
    const [pixels, scores] = [(await result.pictures.data()) as Float32Array, await result.look()];
    original.release();
    result.release();
    const fooled = referenceLabels.map((label, i) => argmax(row(scores, network.classes, i)) !== label);
    return { pixels, fooled };
  }

  /** The gradient at the pictures themselves with PyTorch's float32 formula, put through our backward pass. */
  const asPublished: CompiledNetwork['inputGradient'] = (x, labels) =>
    tf.tidy(() => {
      const logits = referenceArray('logits').values;
      const { classes } = network;
      const rows = labels.flatMap((label, i) => publishedFormula(row(logits, classes, i), label));
      return network.backward(x, tf.tensor2d(rows, [labels.length, classes])).gradient;
    });

  test.each(cases)('%s', async (...chosen) => {
    const wanted = referenceArray(chosen[0]);
    const { pixels, fooled } = await attack(chosen);
    expect(fooled).toEqual(wanted.success);
    expect(farthest(pixels, chosen[1] === 'fgm' ? exactFgm(chosen[2]) : wanted.values)).toBeLessThanOrEqual(1e-5);
  });

  test.each(cases.filter(([, id]) => id === 'fgm'))('%s as published', async (...chosen) => {
    const wanted = referenceArray(chosen[0]);
    const { pixels, fooled } = await attack(chosen, asPublished);
    expect(farthest(pixels, wanted.values)).toBeLessThanOrEqual(1e-5);
    expect(fooled).toEqual(wanted.success);
  });

  test('the published input gradient, and ours against float64', async () => {
    const x: Batch = tf.tensor4d(images.values, shape);
    const [published, ours] = [asPublished(x, referenceLabels), network.inputGradient(x, referenceLabels)];
    agree(await published.data(), referenceArray('input_gradient').values);
    agree(await ours.data(), exactGradient());
    tf.dispose([x, published, ours]);
  });
});

/** Each picture's values to 1e-5 of its largest, and every sign above that. */
function agree(found: ArrayLike<number>, wanted: Float32Array): void {
  for (let start = 0; start < wanted.length; start += size) {
    const [a, b] = [Array.from(found).slice(start, start + size), wanted.subarray(start, start + size)];
    const largest = Math.max(...b.map(Math.abs));
    expect(farthest(a, b) / largest).toBeLessThanOrEqual(1e-5);
    const wrong = a.filter((value, i) => Math.abs(b[i]!) > 1e-5 * largest && Math.sign(value) !== Math.sign(b[i]!));
    expect(wrong).toEqual([]);
  }
}

/** softmax - onehot as PyTorch computes it: every intermediate value rounded to float32. */
function publishedFormula(logits: Float32Array, label: number): number[] {
  const top = Math.max(...logits);
  const logSum = Math.fround(
    Math.log(logits.reduce((sum, z) => Math.fround(sum + Math.fround(Math.exp(Math.fround(z - top)))), 0)),
  );
  return Array.from(logits, (z, k) => {
    const probability = Math.fround(Math.exp(Math.fround(Math.fround(z - top) - logSum)));
    return Math.fround(probability - (k === label ? 1 : 0));
  });
}

function farthest(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let worst = 0;
  for (let i = 0; i < b.length; i++) worst = Math.max(worst, Math.abs(a[i]! - b[i]!));
  return worst;
}

/** Eq. 21, second line, from the float64 gradients. */
function exactFgm(epsilon: number): Float64Array {
  const gradient = exactGradient();
  return Float64Array.from(images.values, (pixel, i) => {
    const start = i - (i % size);
    const step = (epsilon * gradient[i]!) / l2(gradient.subarray(start, start + size));
    return Math.min(1, Math.max(0, pixel + step));
  });
}
