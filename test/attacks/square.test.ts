/**
 * The Square attacks against the published arrays of test/fixtures/reference, and in what the authors' code fixes: the
 * shape of a bump, the schedule, what a query is. test/deep/attacks-oracles.test.ts has them on shipped networks.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { squareL2 } from '../../src/attacks/square-l2.ts';
import { squareLinf } from '../../src/attacks/square-linf.ts';
import type { Attack } from '../../src/attacks/attack.ts';
import { bump } from '../../src/attacks/shared/bump.ts';
import { marginOf } from '../../src/attacks/shared/margin.ts';
import { shareAt } from '../../src/attacks/shared/square.ts';
import { difference, l2, linf } from '../../src/core/norms.ts';
import { seededRandom } from '../../src/core/random.ts';
import type { Shape } from '../../src/core/types.ts';
import type { AttackRequest, AttackResult } from '../../src/engine/protocol.ts';
import { median } from '../../scripts/bench/measure.ts';
import { referenceArray } from '../engine/reference.ts';
import { denseEngine } from './dense-engine.ts';
import { createSubject, labels, pictures, requestFor } from './subject.ts';

const both = [squareLinf, squareL2];
const [black, white] = [0, 1].map((value) => ({ ...pictures[0]!, pixels: pictures[0]!.pixels.map(() => value) }));

describe('on the reference network', () => {
  const engine = createSubject();
  beforeAll(async () => void (await engine.request('start', { choice: 'wasm' })));
  afterAll(() => engine.close());

  const attackAll = (attack: Attack, change: Partial<AttackRequest>): Promise<AttackResult[]> =>
    Promise.all(pictures.map((_, i) => engine.request('attack', requestFor(attack, i, change))));

  // Queries: medians of torchattacks 3.5.1 with seeds 0 to 4 on the same network and pictures.
  test.each([
    {
      attack: squareLinf,
      radius: 0.1,
      fooled: referenceArray('square_linf').success.filter(Boolean).length,
      asked: 176,
    },
    { attack: squareL2, radius: 3, fooled: 7, asked: 87.5 },
  ])(
    '$attack.id fools as many as the published one, with no more queries',
    async ({ attack, radius, fooled, asked }) => {
      const results = await attackAll(attack, { radius, seed: 17, parameters: { queries: 500, pInit: 0.8 } });
      expect(results.filter((result) => result.fooled).length).toBeGreaterThanOrEqual(fooled);
      // Less the one about the original, which the published code does not count.
      expect(median(results.map(({ cost }) => cost.queries - 1))).toBeLessThanOrEqual(asked);
    },
  );

  test.each(both)('$id: what is tried is seen, each for one query, and the last is the best', async (attack) => {
    const queries = 60;
    const results = await attackAll(attack, { parameters: { queries, pInit: 0.8 } });
    for (const [place, { steps, cost }] of results.entries()) {
      const { index } = steps.at(-1)!;
      expect(steps.map((step) => step.index)).toEqual(Array.from({ length: index + 1 }, (_, i) => i));
      expect(cost).toEqual({ queries: Math.min(index, queries) + 1, gradients: 0 });
      const margins = steps.map(({ logits }) => marginOf(logits, labels[place]!, 'away'));
      expect(margins.at(-1)).toBe(Math.min(...margins.slice(1)));
    }
    expect(new Set(results.map(({ fooled }) => fooled))).toEqual(new Set([true, false]));
  });

  test.each(both)('$id: a picture that the network gets wrong is left as it is', async (attack) => {
    const label = 3;
    const { steps, norms, cost, fooled } = await engine.request('attack', requestFor(attack, 0, { label }));
    expect(steps.map(({ index }) => index)).toEqual([0, 1]);
    expect([norms.linf, cost.queries, fooled]).toEqual([0, 1, true]);
  });

  test.each(both)('$id moves saturated pictures away from the wall', async (attack) => {
    for (const picture of [black!, white!]) {
      const { steps } = await engine.request('attack', requestFor(attack, 0, { picture, label: null }));
      for (const { pixels } of steps.slice(1)) {
        expect(linf(difference(pixels, picture.pixels))).toBeGreaterThan(0);
        expect(pixels.every((value) => value >= 0 && value <= 1)).toBe(true);
      }
    }
  });

  test('in linf every value is at an end of its interval', async () => {
    const { steps } = await engine.request('attack', requestFor(squareLinf, 2, { radius: 0.1 }));
    for (const { pixels } of steps.slice(1)) {
      const change = difference(pixels, pictures[2]!.pixels);
      expect(
        pixels.every((value, i) => Math.abs(Math.abs(change[i]!) - 0.1) < 1e-6 || value === 0 || value === 1),
      ).toBe(true);
    }
  });

  test('in l2 the change has the length of the radius where no value is cut off', async () => {
    const grey = { ...pictures[0]!, pixels: pictures[0]!.pixels.map(() => 0.5) };
    const { steps } = await engine.request(
      'attack',
      requestFor(squareL2, 0, { picture: grey, radius: 1, label: null }),
    );
    for (const { pixels } of steps.slice(1)) expect(l2(difference(pixels, grey.pixels))).toBeCloseTo(1, 5);
  });
});

describe('pictures of other shapes', () => {
  const shapes: readonly Shape[] = [
    [1, 1, 1],
    [7, 1, 3],
    [2, 9, 1],
    [5, 4, 2],
  ];
  const random = seededRandom(1);
  const networks = Object.fromEntries(
    shapes.map((shape) => [
      shape.join('x'),
      {
        shape,
        classes: 3,
        kernel: Float32Array.from({ length: 3 * shape[0] * shape[1] * shape[2] }, () => random() - 0.5),
      },
    ]),
  );
  const engine = denseEngine(networks, both);
  beforeAll(async () => void (await engine.request('start', { choice: 'cpu' })));
  afterAll(() => engine.close());

  test.each(shapes.flatMap((shape) => both.map((attack) => ({ id: attack.id, attack, shape }))))(
    '$id on $shape',
    async ({ attack, shape }) => {
      const pixels = new Float32Array(shape[0] * shape[1] * shape[2]).fill(0.5);
      const { steps, norms } = await engine.request('attack', {
        ...requestFor(attack, 0, { radius: 0.1 }),
        network: { id: shape.join('x'), epoch: 1 },
        picture: { shape, pixels },
        label: null,
      });
      expect(steps.every((step) => step.pixels.every(Number.isFinite))).toBe(true);
      expect(norms[attack.norm as 'l2' | 'linf']).toBeCloseTo(0.1, 5);
    },
  );
});

test('a bump is two pyramids of opposite signs, of length 1', () => {
  const unturned = (): number => 0.25;
  // Each half is 1 x 2, and 1 + 1/4 or 1/4 high.
  const [high, low] = [1.25, 0.25].map((value) => value / (2 * Math.hypot(1.25, 0.25) ** 2) ** 0.5);
  [low!, high!, -low!, -high!].forEach((value, i) => expect(bump(2, unturned)[i]).toBeCloseTo(value, 12));
  [low!, -low!, high!, -high!].forEach((value, i) => expect(bump(2, () => 0.75)[i]).toBeCloseTo(value, 12));
  for (const side of [1, 2, 3, 5, 6, 15]) expect(l2(bump(side, unturned))).toBeCloseTo(1, 12);
  expect([...bump(5, unturned)].map(Math.sign)).toEqual([...Array(10).fill(1), ...Array(15).fill(-1)]);
});

test('the squares shrink as the authors have it, stretched to the number of queries', () => {
  const at = (n: number, queries = 10_000): number => 0.8 / shareAt(n, queries, 0.8);
  expect([-1, 0, 10, 11, 50, 51, 201, 501, 1001, 2001, 4001, 6001, 8000, 8001, 9999].map((n) => at(n))).toEqual([
    1, 1, 1, 2, 2, 4, 8, 16, 32, 64, 128, 256, 256, 512, 512,
  ]);
  expect([0, 1, 3, 25, 499].map((n) => at(n, 500))).toEqual([1, 2, 4, 8, 512]);
});
