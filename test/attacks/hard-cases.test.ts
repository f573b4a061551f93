/**
 * Every registered attack where there is little to gain: saturated pictures, a network that answers the same to everything,
 * a label that is wrong already, a cancel at any of its looks; and the same seed on another backend. All that is asked
 * follows from what an attack declares.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Aim, Attack } from '../../src/attacks/attack.ts';
import { lengthIn } from '../../src/attacks/budget.ts';
import { attacks } from '../../src/attacks/registry.ts';
import { argmax, row } from '../../src/core/logits.ts';
import { difference, l2 } from '../../src/core/norms.ts';
import type { Picture, Shape } from '../../src/core/types.ts';
import type { AttackRequest, AttackResult, Engine } from '../../src/engine/protocol.ts';
import { abortedAtLook } from '../engine/aborted.ts';
import { constant, denseEngine } from './dense-engine.ts';
import { aimsOf, createSubject, network, pictures, requestFor } from './subject.ts';

const cases = attacks.flatMap((attack) => aimsOf(attack).map((aim) => ({ id: attack.id, aim, attack })));

describe('on the reference network', () => {
  const engine = createSubject();
  beforeAll(async () => void (await engine.request('start', { choice: 'wasm' })));
  afterAll(() => engine.close());

  test.each(cases.flatMap((each) => [0, 1].map((value) => ({ ...each, value }))))(
    '$id $aim: a picture that is $value all over',
    async ({ attack, aim, value }) => {
      const picture = filled(value, pictures[0]!.shape);
      const label = await answerTo(engine, network, picture);
      const request = asked(attack, aim, label, { picture });
      const result = await engine.request('attack', request);
      expectSound(attack, request, result);
      await expectHonest(engine, network, result);
    },
  );

  test.each(cases)('$id $aim: an answer that is as wanted already', async ({ attack, aim }) => {
    const answer = await answerTo(engine, network, pictures[0]!);
    const other = (answer + 1) % 4;
    // A wrong label to leave, or a target that is reached already.
    const [label, target] = aim === 'away' ? [other, null] : [other, answer];
    const request = requestFor(attack, 0, { label, target });
    const result = await engine.request('attack', request);
    expectSound(attack, request, result);
    await expectHonest(engine, network, result);
    if (attack.search === 'budget' && attack.access === 'gradients') return;
    // Whoever seeks the least, or only looks at answers, has nothing to do.
    expect(result.fooled).toBe(true);
    expect(result.norms.linf).toBe(0);
  });

  test.each(cases)('$id $aim: a cancel at any look leaves no tensor', async ({ attack, aim }) => {
    engine.close();
    const { tensors } = await engine.request('memory', {});
    const label = await answerTo(engine, network, pictures[0]!);
    let [looks, ended] = [1, ''];
    for (; ended !== 'done' && looks < 2000; looks += Math.ceil(looks / 2)) {
      const signal = abortedAtLook(looks);
      ended = await engine.request('attack', asked(attack, aim, label), { signal }).then(
        () => 'done',
        (error: Error) => error.name,
      );
      expect(['done', 'AbortError']).toContain(ended);
    }
    expect([ended, looks > 1]).toEqual(['done', true]);
    engine.close();
    expect((await engine.request('memory', {})).tensors).toBe(tensors);
  });
});

describe('on a network that answers the same to everything', () => {
  const shape: Shape = [6, 5, 1];
  const same = { id: 'same', epoch: 1 };
  const engine = denseEngine({ same: constant(shape, 3) }, attacks);
  beforeAll(async () => void (await engine.request('start', { choice: 'wasm' })));
  afterAll(() => engine.close());

  test.each(cases)('$id $aim fails, and says so', async ({ attack, aim }) => {
    const picture = filled(0.5, shape);
    const request = { ...asked(attack, aim, 0, { picture }), network: same };
    const result = await engine.request('attack', request);
    expectSound(attack, request, result);
    expect([result.fooled, result.rounded.fooled]).toEqual([false, false]);
  });
});

describe('with the same seed', () => {
  const found: Record<string, AttackResult[]> = {};
  beforeAll(async () => {
    for (const backend of ['cpu', 'wasm'] as const) {
      const engine = createSubject();
      await engine.request('start', { choice: backend });
      for (const { id, aim, attack } of cases) {
        const label = await answerTo(engine, network, pictures[3]!);
        const result = await engine.request('attack', asked(attack, aim, label, { picture: pictures[3]! }));
        (found[`${id} ${aim}`] ??= []).push(result);
      }
      engine.close();
    }
  });

  test.each(cases)('$id $aim ends in the same picture on wasm as on cpu', ({ id, aim }) => {
    const [one, other] = found[`${id} ${aim}`]!;
    const [a, b] = [one!, other!].map(({ steps }) => steps.at(-1)!.pixels);
    const change = l2(difference(a!, one!.steps[0]!.pixels));
    expect(l2(difference(a!, b!))).toBeLessThanOrEqual(1e-3 * change);
    expect(other!.fooled).toBe(one!.fooled);
    expect(other!.cost).toEqual(one!.cost);
  });
});

/** On the first picture, away from a class or towards the one after it. */
function asked(attack: Attack, aim: Aim, label: number, change: Partial<AttackRequest> = {}): AttackRequest {
  return requestFor(attack, 0, { label, target: aim === 'towards' ? (label + 1) % 4 : null, ...change });
}

function filled(value: number, shape: Shape): Picture {
  return { shape, pixels: new Float32Array(shape[0] * shape[1] * shape[2]).fill(value) };
}

async function answerTo(engine: Engine, network: AttackRequest['network'], picture: Picture): Promise<number> {
  const { logits } = await engine.request('predict', { network, pictures: [picture] });
  return argmax(logits);
}

/** Numbers everywhere, in [0, 1], and at no step more values changed, or by more, than the attack is allowed. */
function expectSound(
  attack: Attack,
  { parameters, picture, radius }: AttackRequest,
  { steps, norms, rounded }: AttackResult,
): void {
  const mayChange = attack.changes?.(parameters, picture.shape) ?? Infinity;
  const mayReach = attack.search === 'budget' ? radius * (1 + 1e-5) : Infinity;
  expect(Object.values(norms).every(Number.isFinite)).toBe(true);
  const original = steps[0]!.pixels;
  for (const { pixels, logits, conjugate } of steps) {
    const change = difference(pixels, original);
    expect(lengthIn.l0(change)).toBeLessThanOrEqual(mayChange);
    expect(lengthIn[attack.norm](change)).toBeLessThanOrEqual(mayReach);
    expect([...logits, ...(conjugate ?? [])].every(Number.isFinite)).toBe(true);
  }
  const shown = [...steps, rounded];
  expect(shown.every(({ pixels }) => pixels.every((value) => value >= 0 && value <= 1))).toBe(true);
  expect(rounded.logits.every(Number.isFinite)).toBe(true);
}

/** Both verdicts are those of a fresh look, and the second is about 8 bits. */
async function expectHonest(engine: Engine, network: AttackRequest['network'], result: AttackResult): Promise<void> {
  const { label, target, fooled, rounded, steps } = result;
  const { shape } = pictures[0]!;
  const shown = [steps.at(-1)!, rounded].map(({ pixels }) => ({ shape, pixels }));
  const { logits, classes } = await engine.request('predict', { network, pictures: shown });
  const isWin = (answer: number): boolean => (target === null ? answer !== label : answer === target);
  expect([fooled, rounded.fooled]).toEqual([0, 1].map((i) => isWin(argmax(row(logits, classes, i)))));
  expect(rounded.pixels.every((value) => Math.abs(value * 255 - Math.round(value * 255)) < 1e-4)).toBe(true);
}
