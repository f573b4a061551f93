/** Requests to the engine as the page makes them, on the shipped MNIST network. */
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { radiusOf } from '../../src/attacks/budget.ts';
import { completeParameters, type ParameterValues } from '../../src/attacks/parameters.ts';
import { attackById, attacks } from '../../src/attacks/registry.ts';
import { argmax, row } from '../../src/core/logits.ts';
import { difference, l2, linf } from '../../src/core/norms.ts';
import { seededRandom } from '../../src/core/random.ts';
import { mnist } from '../../src/datasets/mnist.ts';
import type { AttackRequest } from '../../src/engine/protocol.ts';
import { Networks } from '../../src/engine/networks.ts';
import { createNodeEngine, fetchFile, shippedModels } from '../../scripts/node-engine.ts';
import { quickSettings } from '../attacks/quick-settings.ts';
import { abortedAtLook } from './aborted.ts';

const network = { id: 'mnist-convnet', epoch: 5 };
const random = seededRandom(3);
/** A vertical stroke with a little grey noise: a picture without ties. */
const picture = {
  shape: [28, 28, 1] as const,
  pixels: Float32Array.from({ length: 784 }, (_, i) => (Math.abs((i % 28) - 14) < 2 ? 0.9 : 0.1) * random()),
};
const request: AttackRequest = {
  network,
  picture,
  attack: 'fgsm',
  radius: 0.1,
  parameters: {},
  label: null,
  target: null,
  seed: 1,
};

const engine = createNodeEngine();
beforeAll(async () => void (await engine.request('start', { choice: 'wasm' })));

/** Those that have a ball to stay in. */
const within = attacks.filter(({ search }) => search === 'budget');
const settings = (id: string): ParameterValues => completeParameters(attackById(id), mnist, quickSettings[id] ?? {});

describe.each(within.map((attack) => [attack.id, attack] as const))('%s', (id, attack) => {
  const usual = settings(id);
  /** With a random start where it can have one. */
  const seeded: ParameterValues = { ...usual, ...('randomStart' in usual && { randomStart: true }) };

  test('stays in [0, 1] and in its ball, and is seen afresh', async () => {
    const radius = radiusOf(attack.norm, 0.1, picture.shape);
    const result = await engine.request('attack', { ...request, attack: id, parameters: usual, radius });
    const change = difference(result.steps.at(-1)!.pixels, picture.pixels);
    expect((attack.norm === 'l2' ? l2 : linf)(change)).toBeLessThanOrEqual(radius * (1 + 1e-6));
    expect(result.steps.every(({ pixels }) => pixels.every((value) => value >= 0 && value <= 1))).toBe(true);
    expect(result.norms.l2).toBeCloseTo(l2(change), 5);
    const again = await engine.request('predict', {
      network,
      pictures: [{ shape: picture.shape, pixels: result.steps.at(-1)!.pixels }],
    });
    const answer = argmax(again.logits);
    expect(argmax(result.steps.at(-1)!.logits)).toBe(answer);
    expect(result.fooled).toBe(result.target === null ? answer !== result.label : answer === result.target);
    expect(result.rounded.pixels.every((value) => Math.abs(value * 255 - Math.round(value * 255)) < 1e-4)).toBe(true);
  });

  test('the same seed gives the same pixels; epsilon 0 changes nothing', async () => {
    const twice = [1, 2].map(() => engine.request('attack', { ...request, attack: id, parameters: seeded }));
    const [a, b] = await Promise.all(twice);
    expect(a!.steps.at(-1)!.pixels).toEqual(b!.steps.at(-1)!.pixels);
    const still = await engine.request('attack', { ...request, attack: id, parameters: usual, radius: 0 });
    expect(still.norms).toEqual({ l0: 0, l2: 0, linf: 0 });
    expect(still.fooled).toBe(false);
  });

  test.each([0, 1])('a curve is the attack at every epsilon, whatever is drawn at random (%i)', async (drawn) => {
    const parameters = drawn ? seeded : usual;
    const radii = [0, 0.02, 0.05, 0.1, 0.2].map((epsilon) => radiusOf(attack.norm, epsilon, picture.shape));
    const curve = await engine.request('curve', { ...request, attack: id, parameters, radii, found: null });
    for (const [index, radius] of radii.entries()) {
      const { steps } = await engine.request('attack', { ...request, attack: id, parameters, radius });
      const alone = steps.at(-1)!.logits;
      const worst = linf(difference(row(curve.logits, curve.classes, index), alone)) / linf(alone);
      expect(worst).toBeLessThan(1e-5);
    }
  });
});

test('attacks raise the loss of the given label, which need not be the answer', async () => {
  const { steps, label } = await engine.request('attack', { ...request, label: 3 });
  expect(label).toBe(3);
  const [before, after] = [steps[0]!.logits, steps.at(-1)!.logits];
  expect(after[3]! - Math.max(...after)).toBeLessThan(before[3]! - Math.max(...before));
});

test('500 attacks leave the tensors where they were', async () => {
  for (const { id } of within) await engine.request('attack', { ...request, attack: id, parameters: settings(id) });
  const { tensors } = await engine.request('memory', {});
  for (let run = 0; run < 500; run++) {
    const { id } = within[run % within.length]!;
    await engine.request('attack', { ...request, attack: id, parameters: settings(id), radius: (run % 50) / 500 });
  }
  expect((await engine.request('memory', {})).tensors).toBe(tensors);
});

test('an aborted attack, curve or line says so and leaves nothing behind', async () => {
  const size = picture.pixels.length;
  const line = {
    network,
    centre: picture.pixels,
    direction: new Float32Array(size).fill(1 / 28),
    positions: Array.from({ length: 65 }, (_, i) => i),
  };
  const pgd = { ...request, attack: 'pgd', parameters: { alpha: 0.025, steps: 100, randomStart: false } };
  const asked = [
    (signal: AbortSignal) => engine.request('attack', pgd, { signal }),
    (signal: AbortSignal) => engine.request('curve', { ...pgd, radii: [0.1, 0.2], found: null }, { signal }),
    (signal: AbortSignal) => engine.request('line', line, { signal }),
  ];
  const { tensors } = await engine.request('memory', {});
  for (const ask of asked) {
    await expect(ask(abortedAtLook(2))).rejects.toMatchObject({ name: 'AbortError' });
  }
  expect((await engine.request('memory', {})).tensors).toBe(tensors);
});

test('networks that were not used for long make room', async () => {
  const networks = new Networks(shippedModels.href, fetchFile, 2);
  const open = (epoch: number): Promise<number> =>
    networks.use({ ...network, epoch }, async () => tf.memory().numTensors);
  const start = tf.memory().numTensors;
  const one = (await open(1)) - start;
  for (const epoch of [2, 1, 5, 10, 2]) expect((await open(epoch)) - start).toBeLessThanOrEqual(3 * one);
  expect(tf.memory().numTensors - start).toBe(2 * one);
  networks.clear();
  expect(tf.memory().numTensors).toBe(start);
});

test.each([
  ['an unknown network', { network: { id: 'mnist-nothing', epoch: 1 } }, /was not found/],
  ['a path for a network', { network: { id: '../secret', epoch: 1 } }, /not a network's name/],
  ['an unknown attack', { attack: 'magic' }, /unknown attack: magic/],
  ['a radius that is none', { radius: Number.NaN }, /expected a radius from 0 up, got NaN/],
  [
    'a parameter out of bounds',
    { attack: 'pgd', parameters: { alpha: 0.1, steps: 1e6, randomStart: false } },
    /expected steps from 1 to 100/,
  ],
  [
    'a parameter that is missing',
    { attack: 'pgd', parameters: { alpha: 0.1, steps: 4 } },
    /pgd needs a value for randomStart/,
  ],
  ['a class that is none', { label: 12 }, /no class 12 among 10/],
  [
    'a picture of another size',
    { picture: { shape: [32, 32, 3], pixels: new Float32Array(3072) } },
    /expected a picture of 28x28x1, got 32x32x3/,
  ],
  [
    'pixels that are no numbers',
    { picture: { ...picture, pixels: new Float32Array(784).fill(Number.NaN) } },
    /expected pixels from 0 to 1/,
  ],
])('%s is refused in plain words', async (_, change, words) => {
  await expect(engine.request('attack', { ...request, ...(change as Partial<AttackRequest>) })).rejects.toThrow(words);
});
