/** DeepFool, SparseFool and JSMA where the answer is known: on networks of one layer, and on pictures with nothing to do. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ParameterValues } from '../../src/attacks/parameters.ts';
import { difference, l0, l2, linf } from '../../src/core/norms.ts';
import { compile } from '../../src/engine/network/compile.ts';
import type { CompiledNetwork } from '../../src/engine/network/compiled.ts';
import { startBackend } from '../engine/backends.ts';
import { chain, dense } from '../engine/network/small.ts';
import { referenceArray, referenceLabels, referenceNetwork } from '../engine/reference.ts';
import { walk } from './walk.ts';

const ids = ['deepfool-l2', 'deepfool-linf', 'sparsefool', 'jsma'] as const;
const shape = [2, 2, 1] as const;
const grey = Float32Array.of(0.5, 0.5, 0.5, 0.5);

/** @param rows of each class: logit = row · picture */
function linear(...rows: readonly (readonly number[])[]): CompiledNetwork {
  const kernel = Array.from(grey.keys()).flatMap((place) => rows.map((row) => row[place]!));
  return compile(chain(shape, [{ type: 'Flatten' }, dense(4, rows.length, kernel)]));
}

beforeAll(() => startBackend('wasm'));

describe('on a linear network', () => {
  // Class 1 is second, but behind a small slope: that of class 2 is nearer.
  let network: CompiledNetwork;
  beforeAll(() => void (network = linear([1, 0, 0, 0], [0.8, 0, 0, 0], [0, -1, 2, -2])));
  afterAll(() => network.dispose());
  const normal = [-1, -1, 2, -2];
  const gap = 1;

  test('DeepFool goes straight to the nearest class, a little beyond it', async () => {
    const { proposals, conjugates, fooled, cost } = await walk({
      network,
      attack: 'deepfool-l2',
      pixels: grey,
      labels: [0],
    });
    const length = (1.02 * (gap / l2(normal) + 1e-4)) / l2(normal);
    expect(proposals).toHaveLength(1);
    const wanted = grey.map((value, d) => value + length * normal[d]!);
    expect(linf(difference(proposals[0]!, wanted))).toBeLessThan(1e-6);
    expect([...conjugates[0]!]).toEqual(normal);
    expect(fooled).toEqual([true]);
    expect(cost.gradients).toBe(2);
  });

  test('in linf every value moves by the same', async () => {
    const { proposals } = await walk({ network, attack: 'deepfool-linf', pixels: grey, labels: [0] });
    const length = 1.02 * (gap / 6 + 1e-4);
    const wanted = grey.map((value, d) => value + length * Math.sign(normal[d]!));
    expect(linf(difference(proposals[0]!, wanted))).toBeLessThan(1e-6);
  });

  test('of the candidates only the likeliest are looked at', async () => {
    const { conjugates, cost } = await walk({
      network,
      attack: 'deepfool-l2',
      pixels: grey,
      labels: [0],
      parameters: { candidates: 2, steps: 1 },
    });
    expect(linf(difference(conjugates[0]!, [-0.2, 0, 0, 0]))).toBeLessThan(1e-6);
    expect(cost.gradients).toBe(1);
  });

  test('SparseFool moves one value where one is enough', async () => {
    const pixels = Float32Array.of(0.3, 0.5, 0.5, 0.5);
    const { proposals, conjugates, fooled } = await walk({
      network,
      attack: 'sparsefool',
      pixels,
      labels: [0],
      parameters: { lambda: 1 },
    });
    expect(proposals).toHaveLength(1);
    expect(l0(difference(proposals[0]!, pixels))).toBe(1);
    // A gap of 0.8 with a slope of 2.
    expect(proposals[0]![2]).toBeCloseTo(0.5 + 1.02 * 0.4, 2);
    expect([...conjugates[0]!]).toEqual(normal);
    expect(fooled).toEqual([true]);
  });

  test('JSMA stops where every value that helps the target helps others too', async () => {
    const { proposals, conjugates, fooled } = await walk({
      network,
      attack: 'jsma',
      pixels: grey,
      labels: [2],
      parameters: { gamma: 1 },
    });
    expect(proposals).toEqual([grey]);
    expect(conjugates).toEqual([null]);
    expect(fooled).toEqual([false]);
  });
});

test('JSMA raises the pair that helps the target and hurts the others', async () => {
  const network = linear([-1, 2, 1, 0], [2, -1, -2.5, 0.5]);
  const { proposals, conjugates, fooled } = await walk({
    network,
    attack: 'jsma',
    pixels: grey,
    labels: [1],
    parameters: { gamma: 0.5 },
  });
  expect(proposals).toEqual([Float32Array.of(1, 0.5, 0.5, 1)]);
  // The fourth value hurts nobody by itself.
  expect(conjugates).toEqual([Float32Array.of(2, 0, 0, 0)]);
  expect(fooled).toEqual([true]);
  network.dispose();
});

test('JSMA in small steps may raise the same pair again, and ends where it may change no more', async () => {
  const network = linear([9, 9, 9, 9], [1, 1.1, 1, 1], [-20, -20, -20, -20]);
  const parameters = { gamma: 1, theta: 0.1 };
  const { proposals, fooled } = await walk({ network, attack: 'jsma', pixels: grey, labels: [1], parameters });
  expect(proposals).toHaveLength(2);
  const wanted = Float32Array.of(0.7, 0.7, 0.5, 0.5);
  expect(linf(difference(proposals[1]!, wanted))).toBeLessThan(1e-6);
  expect(fooled).toEqual([false]);
  network.dispose();
});

test.each(ids)(
  '%s: what is proposed to pictures in a batch is what each is proposed alone, however many are fast',
  async (attack) => {
    const network = referenceNetwork();
    const images = referenceArray('images').values;
    const size = images.length / referenceLabels.length;
    const labels = referenceLabels.map((label) => (attack === 'jsma' ? (label + 1) % 4 : label)).slice(0, 4);
    const parameters: ParameterValues = attack === 'jsma' ? { gamma: 0.02 } : {};
    const together = await walk({ network, attack, pixels: images.slice(0, 4 * size), labels, parameters, batch: 3 });
    for (const [i, label] of labels.entries()) {
      const pixels = images.slice(i * size, (i + 1) * size);
      const alone = await walk({ network, attack, pixels, labels: [label], parameters, batch: 1 + i });
      expect(alone.pixels).toEqual(together.pixels.slice(i * size, (i + 1) * size));
      expect(alone.fooled[0]).toBe(together.fooled[i]);
    }
    network.dispose();
  },
);

describe.each(ids)('%s with nothing to do', (attack) => {
  const towards = attack === 'jsma';
  const halfOpen: { parameters?: ParameterValues } = towards ? { parameters: { gamma: 0.5 } } : {};

  test('a network that always answers the same: the picture as it is, not fooled', async () => {
    const network = compile(
      chain(shape, [
        { type: 'Flatten' },
        {
          type: 'Dense',
          config: { units: 3, use_bias: true, activation: 'linear' },
          weights: { kernel: { shape: [4, 3], values: Array(12).fill(0) }, bias: { shape: [3], values: [2, 1, 0] } },
        },
      ]),
    );
    const { proposals, conjugates, fooled } = await walk({ network, attack, pixels: grey, labels: [towards ? 1 : 0] });
    expect(proposals).toEqual([grey]);
    expect(conjugates).toEqual([null]);
    expect(fooled).toEqual([false]);
    network.dispose();
  });

  test('a picture that has won already: as it is, without a gradient', async () => {
    const network = linear([1, 0, 0, 0], [0, 0, 0, 0]);
    const { proposals, fooled, cost } = await walk({ network, attack, pixels: grey, labels: [towards ? 0 : 1] });
    expect(proposals).toEqual([grey]);
    expect(fooled).toEqual([true]);
    expect(cost.gradients).toBe(0);
    network.dispose();
  });

  test.each([0, 1])('two classes, and a picture of %d alone: within [0, 1], told truly', async (value) => {
    const network = linear([2, -1, 0.5, 0], [-2, 1, -0.5, 0.1]);
    const pixels = new Float32Array(4).fill(value);
    // Its answer to either picture is 0.
    const label = towards ? 1 : 0;
    const { proposals, pixels: found, fooled } = await walk({ network, attack, pixels, labels: [label], ...halfOpen });
    expect(proposals.every((proposal) => proposal.every((v) => v >= 0 && v <= 1))).toBe(true);
    const [a, b] = [
      2 * found[0]! - found[1]! + 0.5 * found[2]!,
      -2 * found[0]! + found[1]! - 0.5 * found[2]! + 0.1 * found[3]!,
    ];
    expect(fooled).toEqual([((b > a ? 1 : 0) === label) === towards]);
    network.dispose();
  });
});
