/**
 * Every registered attack, and one of each kind that there may be, held to the contract of src/attacks/attack.ts. All
 * that is asked follows from what an attack declares: a new one is tested the moment it is registered.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Attack } from '../../src/attacks/attack.ts';
import { lengthIn } from '../../src/attacks/budget.ts';
import type { ParameterValues } from '../../src/attacks/parameters.ts';
import { argmax, row } from '../../src/core/logits.ts';
import { difference, linf } from '../../src/core/norms.ts';
import type { AttackRequest, AttackResult, Engine } from '../../src/engine/protocol.ts';
import {
  aimsOf,
  attacks,
  createSubject,
  labels,
  network,
  pictures,
  radiusIn,
  requestFor,
  settingsOf,
  targetFor,
} from './subject.ts';
import { abortedAtLook } from '../engine/aborted.ts';
import { withinBall } from './within-ball.ts';

const cases = attacks.flatMap((attack) =>
  settingsOf(attack).flatMap((parameters) => aimsOf(attack).map((aim) => ({ id: attack.id, aim, attack, parameters }))),
);
const shares = [0, 0.2, 0.5, 1, 2];

export function describeTable(backend: 'wasm' | 'cpu'): void {
  const engine = createSubject();
  beforeAll(async () => expect(await engine.request('start', { choice: backend })).toMatchObject({ backend }));

  describe.each(cases)('$id $aim $parameters', ({ attack, aim, parameters }) => {
    const ask = (index: number, change: Partial<AttackRequest> = {}): AttackRequest =>
      requestFor(attack, index, { parameters, target: aim === 'towards' ? targetFor(index) : null, ...change });
    const all = (share = 1): Promise<AttackResult[]> => {
      const radius = radiusIn(attack, share);
      return Promise.all(pictures.map((_, i) => engine.request('attack', ask(i, { radius }))));
    };
    let kept: Promise<AttackResult[]> | undefined;
    /** Found once: several tests look at the same results. */
    const usual = (): Promise<AttackResult[]> => (kept ??= all());

    test('stays in [0, 1], and within its budget where it has one', async () => {
      for (const { steps, radius } of await usual()) {
        for (const { pixels } of steps) {
          expect(pixels.every((value) => value >= 0 && value <= 1)).toBe(true);
          const change = difference(pixels, steps[0]!.pixels);
          const most = attack.search === 'budget' ? radius * (1 + 1e-5) : Infinity;
          expect(lengthIn[attack.norm](change)).toBeLessThanOrEqual(most);
          expect(lengthIn.l0(change)).toBeLessThanOrEqual(attack.changes?.(parameters, pictures[0]!.shape) ?? Infinity);
        }
      }
    });

    test('changes something, within the steps that it declares, and counts what it asks', async () => {
      for (const { steps, norms, cost } of await usual()) {
        const taken = steps.at(-1)!.index;
        expect(taken).toBeGreaterThan(0);
        expect(taken).toBeLessThanOrEqual(
          attack.steps(parameters, pictures[0]!.shape) + (attack.search === 'nearest' ? 1 : 0),
        );
        expect(norms.linf).toBeGreaterThan(0);
        expect(cost.queries + cost.gradients).toBeGreaterThan(0);
        expect(cost.gradients).toBeLessThanOrEqual(attack.access === 'answers' ? 0 : Infinity);
      }
    });

    test('fools some of the pictures, says so truly, and looks at the 8-bit result too', async () => {
      // The page's largest budget is four times the usual one.
      const others = attack.search === 'budget' ? [...(await all(0.05)), ...(await all(4))] : [];
      const results = [...(await usual()), ...others];
      expect(results.some(({ fooled }) => fooled)).toBe(true);
      expect(results.some(({ fooled }) => !fooled) || attack.search === 'nearest').toBe(true);
      for (const result of results) await expectHonest(engine, result);
    });

    test('tells the conjugate that it declares', async () => {
      const told = (await usual()).flatMap(({ steps }) => steps.slice(1).map(({ conjugate }) => conjugate));
      expect(told.some((conjugate) => conjugate !== null)).toBe(attack.conjugate !== null);
      for (const conjugate of told) expect(conjugate?.every(Number.isFinite) ?? true).toBe(true);
    });

    test('the same seed gives the same pixels, in whatever company', async () => {
      const [a, b] = [await usual(), await all()];
      expect(pixelsOf(a)).toEqual(pixelsOf(b));
      const alone = await engine.request('attack', ask(2));
      expect(alone.steps.at(-1)!.pixels).toEqual(a[2]!.steps.at(-1)!.pixels);
    });

    test('another seed gives another result where the attack says that it draws, and nowhere else', async () => {
      const wanted = pixelsOf(await usual());
      const requests = pictures.map((_, i) => ask(i, { seed: 4 }));
      const found = pixelsOf(await Promise.all(requests.map((request) => engine.request('attack', request))));
      const isOther = found.some((pixels, i) => linf(difference(pixels, wanted[i]!)) > 0);
      expect(isOther).toBe(attack.random(parameters));
    });

    test('a curve is the attack at every radius', async () => {
      for (const index of [0, 5]) {
        const radii = shares.map((share) => radiusIn(attack, share));
        const { logits, classes } = await engine.request('curve', {
          ...ask(index),
          radii,
          found: null,
        });
        for (const [place, radius] of radii.entries()) {
          const isUsual = attack.search === 'nearest';
          const result = isUsual ? (await usual())[index]! : await engine.request('attack', ask(index, { radius }));
          const wanted = await logitsWithin(engine, attack, result, radius);
          expect(farthest(row(logits, classes, place), wanted)).toBeLessThan(1e-5);
        }
      }
    });

    test('leaves nothing behind, run to its end or called off at any step', async () => {
      // Closed, it keeps nothing of the pictures that it was last asked about.
      engine.close();
      const { tensors } = await engine.request('memory', {});
      await all();
      for (const look of [1, 2, 3, 5]) {
        const signal = abortedAtLook(look);
        const ended = await engine.request('attack', ask(0), { signal }).then(
          () => 'done',
          (error: Error) => error.name,
        );
        expect(['done', 'AbortError']).toContain(ended);
      }
      engine.close();
      expect((await engine.request('memory', {})).tensors).toBe(tensors);
    });
  });

  test.each(cases.filter(({ attack }) => attack.search === 'budget'))(
    '$id $parameters: a radius of 0 changes nothing',
    async ({ attack, parameters }) => {
      for (const { norms } of await attackAll(engine, attack, parameters, 0)) {
        expect(norms).toEqual({ l0: 0, l2: 0, linf: 0 });
      }
    },
  );

  test.each(cases.filter(({ aim }) => aim === 'away'))(
    '$id $parameters: the accuracy under it is that of the pictures one by one',
    async ({ attack, parameters }) => {
      const bytes = pictures.map(({ pixels }) => Array.from(pixels, (value) => Math.round(value * 255)));
      const radius = radiusIn(attack);
      const { attacked } = await engine.request('score', {
        network,
        images: Uint8Array.from(bytes.flat()),
        labels: Uint8Array.from(labels),
        attack: { id: attack.id, radius, parameters, seed: 3 },
      });
      for (const [i, answer] of attacked!.entries()) {
        const picture = { ...pictures[i]!, pixels: Float32Array.from(bytes[i]!, (byte) => byte / 255) };
        // Of many pictures, picture i has the seed `seed + i`.
        const result = await engine.request('attack', requestFor(attack, i, { parameters, picture, seed: 3 + i }));
        expect(answer).toBe(argmax(await logitsWithin(engine, attack, result, radius)));
      }
    },
  );
}

/** The attack on each picture. @param share of the default budget */
function attackAll(engine: Engine, attack: Attack, parameters: ParameterValues, share = 1): Promise<AttackResult[]> {
  const radius = radiusIn(attack, share);
  return Promise.all(pictures.map((_, i) => engine.request('attack', requestFor(attack, i, { parameters, radius }))));
}

/** The answers are those of a fresh look, and the verdict follows from them. */
async function expectHonest(engine: Engine, result: AttackResult): Promise<void> {
  const last = result.steps.at(-1)!;
  const { shape } = pictures[0]!;
  const asked = [last, result.rounded].map(({ pixels }) => ({ shape, pixels }));
  const { logits, classes } = await engine.request('predict', { network, pictures: asked });
  const won = (answer: number): boolean =>
    result.target === null ? answer !== result.label : answer === result.target;
  for (const [place, { fooled, found }] of [
    { fooled: result.fooled, found: last.logits },
    { fooled: result.rounded.fooled, found: result.rounded.logits },
  ].entries()) {
    const wanted = row(logits, classes, place);
    expect(farthest(found, wanted)).toBeLessThan(1e-5);
    expect(fooled).toBe(won(argmax(wanted)));
  }
  expect(result.rounded.pixels.every((value) => Math.abs(value * 255 - Math.round(value * 255)) < 1e-4)).toBe(true);
}

/** What the network says of the result or, of a nearest success beyond the radius, of what it is within it. */
async function logitsWithin(
  engine: Engine,
  { search, norm }: Attack,
  { steps }: AttackResult,
  radius: number,
): Promise<Float32Array> {
  const [first, last] = [steps[0]!, steps.at(-1)!];
  if (search === 'budget') return last.logits;
  const pixels = withinBall[norm](first.pixels, last.pixels, radius);
  const { logits } = await engine.request('predict', { network, pictures: [{ shape: pictures[0]!.shape, pixels }] });
  return logits;
}

function pixelsOf(results: readonly AttackResult[]): Float32Array[] {
  return results.map(({ steps }) => steps.at(-1)!.pixels);
}

/** Relative to the largest. */
function farthest(found: Float32Array, wanted: Float32Array): number {
  return linf(difference(found, wanted)) / linf(wanted);
}
