/**
 * Carlini and Wagner's attack on pictures that are out of the ordinary. That it finds what Foolbox and adv-lib find is held
 * in test/deep/attacks-reference.test.ts and attacks-oracles.test.ts.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cw } from '../../src/attacks/cw.ts';
import { completeParameters } from '../../src/attacks/parameters.ts';
import { marginOf } from '../../src/attacks/shared/margin.ts';
import { cifar10 } from '../../src/datasets/cifar10.ts';
import { mnist } from '../../src/datasets/mnist.ts';
import { argmax } from '../../src/core/logits.ts';
import type { AttackRequest, AttackResult } from '../../src/engine/protocol.ts';
import { createSubject, labels, pictures, requestFor } from './subject.ts';

const few = { searches: 3, steps: 60, rate: 0.1, constant: 1, confidence: 0 };
const engine = createSubject();
beforeAll(async () => void (await engine.request('start', { choice: 'wasm' })));
afterAll(() => engine.close());

const attack = (index: number, change: Partial<AttackRequest> = {}): Promise<AttackResult> =>
  engine.request('attack', requestFor(cw, index, { parameters: few, ...change }));

describe.each([0, 1])('a picture that is all %i', (value) => {
  const picture = { ...pictures[0]!, pixels: pictures[0]!.pixels.map(() => value) };

  test.each(['second-guess', null] as const)('moves, and fools the network (target: %s)', async (target) => {
    const { fooled, norms, steps, label, target: aimed } = await attack(0, { picture, label: null, target });
    expect(fooled).toBe(true);
    expect(norms.linf).toBeGreaterThan(0.01);
    const answer = argmax(steps.at(-1)!.logits);
    expect(target === null ? answer !== label : answer === aimed).toBe(true);
  });
});

test('a result is so far beyond the boundary as the confidence asks, and further away for it', async () => {
  const [plain, sure] = [await attack(1), await attack(1, { parameters: { ...few, confidence: 2 } })];
  expect(marginOf(sure.steps.at(-1)!.logits, labels[1]!, 'away')).toBeLessThan(-2);
  expect(sure.norms.l2).toBeGreaterThan(plain.norms.l2);
  expect(marginOf(plain.steps.at(-1)!.logits, labels[1]!, 'away')).toBeGreaterThan(-2);
});

test('a picture that the network takes for another class already is left as it is', async () => {
  const { fooled, norms, cost } = await attack(0, { label: (labels[0]! + 1) % 4 });
  expect(fooled).toBe(true);
  expect(norms.linf).toBeLessThan(1e-5);
  expect(cost.gradients).toBe(1);
});

test('one gradient for each iterate, whose forward pass gives the logits, and none for the last', async () => {
  const { cost, steps } = await attack(0);
  expect(cost.gradients).toBeGreaterThan(few.searches);
  expect(cost.gradients).toBeLessThanOrEqual(few.searches * few.steps);
  expect(cost.queries).toBe(cost.gradients);
  // The nearest success may come once more at the end; a search that ends early has looked at its last iterate.
  const { index, repeats } = steps.at(-1)!;
  const iterates = repeats === undefined ? index : index - 1;
  expect([iterates, iterates + 1]).toContain(cost.gradients);
});

test('steps are larger by default where most pixels are 0 or 1', () => {
  const rates = [cifar10, mnist].map((dataset) => completeParameters(cw, dataset, {})['rate']);
  expect(rates).toEqual([0.01, 0.1]);
});

test.each([0.001, 0.05, 1])('an epsilon of %f has a default rate too', (epsilon) => {
  expect(() => completeParameters(cw, { ...mnist, epsilon }, {})).not.toThrow();
});
