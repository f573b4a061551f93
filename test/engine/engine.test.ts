/** Requests to the engine as the page makes them, on the shipped MNIST network. */
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ParameterValues } from '../../src/attacks/attack.ts';
import { attacks } from '../../src/attacks/registry.ts';
import { argmax, row } from '../../src/core/logits.ts';
import { difference, l2, linf } from '../../src/core/norms.ts';
import { seededRandom } from '../../src/core/random.ts';
import type { AttackRequest } from '../../src/engine/protocol.ts';
import { Networks } from '../../src/engine/networks.ts';
import { createNodeEngine, fetchFile, shippedModels } from '../../scripts/node-engine.ts';

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
  epsilon: 0.1,
  parameters: {},
  label: null,
  target: null,
  seed: 1,
};

const engine = createNodeEngine();
beforeAll(async () => void (await engine.start('wasm')));

describe.each(attacks.map((attack) => [attack.id, attack] as const))('%s', (id, attack) => {
  test('stays in [0, 1] and in its ball, and is seen afresh', async () => {
    const epsilon = attack.norm === 'l2' ? 2.8 : 0.1;
    const result = await engine.attack({ ...request, attack: id, epsilon });
    const change = difference(result.steps.at(-1)!.pixels, picture.pixels);
    expect((attack.norm === 'l2' ? l2 : linf)(change)).toBeLessThanOrEqual(epsilon * (1 + 1e-6));
    expect(result.steps.every(({ pixels }) => pixels.every((value) => value >= 0 && value <= 1))).toBe(true);
    expect(result.norms.l2).toBeCloseTo(l2(change), 5);
    const again = await engine.predict(network, [{ shape: picture.shape, pixels: result.steps.at(-1)!.pixels }]);
    const answer = argmax(again.logits);
    expect(argmax(result.steps.at(-1)!.logits)).toBe(answer);
    expect(result.fooled).toBe(answer !== result.label);
    expect(result.rounded.pixels.every((value) => Math.abs(value * 255 - Math.round(value * 255)) < 1e-4)).toBe(true);
  });

  test('the same seed gives the same pixels; epsilon 0 changes nothing', async () => {
    const seeded = attack.parameters.some((parameter) => parameter.id === 'randomStart');
    const parameters: ParameterValues = seeded ? { randomStart: true } : {};
    const twice = [1, 2].map(() => engine.attack({ ...request, attack: id, parameters }));
    const [a, b] = await Promise.all(twice);
    expect(a!.steps.at(-1)!.pixels).toEqual(b!.steps.at(-1)!.pixels);
    const still = await engine.attack({ ...request, attack: id, epsilon: 0 });
    expect(still.norms).toEqual({ l0: 0, l2: 0, linf: 0 });
    expect(still.fooled).toBe(false);
  });

  test('a curve is the attack at every epsilon', async () => {
    const epsilons = [0, 0.02, 0.05, 0.1, 0.2];
    const curve = await engine.curve({ ...request, attack: id, epsilons });
    for (const [index, epsilon] of epsilons.entries()) {
      const { steps } = await engine.attack({ ...request, attack: id, epsilon });
      const alone = steps.at(-1)!.logits;
      const worst = linf(difference(row(curve.logits, curve.classes, index), alone)) / linf(alone);
      expect(worst).toBeLessThan(1e-5);
    }
  });
});

test('attacks raise the loss of the given label, which need not be the answer', async () => {
  const { steps, label } = await engine.attack({ ...request, label: 3 });
  expect(label).toBe(3);
  const [before, after] = [steps[0]!.logits, steps.at(-1)!.logits];
  expect(after[3]! - Math.max(...after)).toBeLessThan(before[3]! - Math.max(...before));
});

test('500 attacks leave the tensors where they were', async () => {
  await engine.attack({ ...request, attack: 'pgd' });
  const { tensors } = await engine.memory();
  for (let run = 0; run < 500; run++) {
    const id = attacks[run % attacks.length]!.id;
    await engine.attack({ ...request, attack: id, epsilon: (run % 50) / 500 });
  }
  expect((await engine.memory()).tensors).toBe(tensors);
});

test('an aborted attack, curve or line says so and leaves nothing behind', async () => {
  const size = picture.pixels.length;
  const line = {
    network,
    centre: picture.pixels,
    direction: new Float32Array(size).fill(1 / 28),
    positions: Array.from({ length: 65 }, (_, i) => i),
  };
  const parameters = { steps: 100 };
  const asked = [
    (signal: AbortSignal) => engine.attack({ ...request, attack: 'pgd', parameters }, undefined, signal),
    (signal: AbortSignal) => engine.curve({ ...request, attack: 'pgd', parameters, epsilons: [0.1, 0.2] }, signal),
    (signal: AbortSignal) => engine.line(line, undefined, signal),
  ];
  const { tensors } = await engine.memory();
  for (const ask of asked) {
    await expect(ask(abortedAtLook(2))).rejects.toMatchObject({ name: 'AbortError' });
  }
  expect((await engine.memory()).tensors).toBe(tensors);
});

/** A signal that is aborted just when it is looked at for the n-th time. */
function abortedAtLook(n: number): AbortSignal {
  const controller = new AbortController();
  let looks = 0;
  const throwIfAborted = (): void => {
    if (++looks === n) controller.abort();
    AbortSignal.prototype.throwIfAborted.call(controller.signal);
  };
  return Object.assign(controller.signal, { throwIfAborted });
}

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
  ['an epsilon that is none', { epsilon: Number.NaN }, /expected epsilon/],
  ['a parameter out of bounds', { attack: 'pgd', parameters: { steps: 1e6 } }, /expected steps from 1 to 100/],
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
  await expect(engine.attack({ ...request, ...(change as Partial<AttackRequest>) })).rejects.toThrow(words);
});
