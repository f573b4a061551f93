/** The one-pixel attack against the published array of test/fixtures/reference, and in what its article fixes. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { onePixel } from '../../src/attacks/one-pixel.ts';
import { Evolution } from '../../src/attacks/shared/differential-evolution.ts';
import { FewPixels } from '../../src/attacks/shared/few-pixels.ts';
import { argmax } from '../../src/core/logits.ts';
import { difference } from '../../src/core/norms.ts';
import { seededRandom } from '../../src/core/random.ts';
import type { Shape } from '../../src/core/types.ts';
import type { AttackRequest, AttackResult } from '../../src/engine/protocol.ts';
import { referenceArray } from '../engine/reference.ts';
import { abortedAtLook } from '../engine/aborted.ts';
import { denseEngine } from './dense-engine.ts';
import { createSubject, labels, pictures, requestFor } from './subject.ts';

describe('on the reference network', () => {
  const engine = createSubject();
  beforeAll(async () => void (await engine.request('start', { choice: 'wasm' })));
  afterAll(() => engine.close());

  const attack = (index: number, change: Partial<AttackRequest>): Promise<AttackResult> =>
    engine.request('attack', requestFor(onePixel, index, change));

  test('five pixels fool more than the published one, in as many generations of as many', async () => {
    const parameters = { pixels: 5, population: 100, generations: 20 };
    const results = await Promise.all(pictures.map((_, i) => attack(i, { parameters })));
    const published = referenceArray('few_pixel').success.filter(Boolean).length;
    expect(results.filter(({ fooled }) => fooled).length).toBeGreaterThan(published);
    for (const { steps, cost } of results) {
      expect(pixelsChanged(steps.at(-1)!.pixels, steps[0]!.pixels, 3)).toBeLessThanOrEqual(5);
      // A population for each generation, and the original.
      expect(cost).toEqual({ queries: 100 * steps.at(-1)!.index + 1, gradients: 0 });
    }
  });

  test('the label’s probability falls from generation to generation', async () => {
    const { steps } = await attack(1, { parameters: { pixels: 1, population: 20, generations: 15 } });
    const ahead = steps.slice(1).map(({ logits }) => logits[1]! - Math.log(sumOfOthers(logits, 1)));
    expect(steps).toHaveLength(17);
    for (let i = 1; i < ahead.length; i++) expect(ahead[i]!).toBeLessThanOrEqual(ahead[i - 1]! + 1e-6);
    expect(ahead.at(-1)!).toBeLessThan(ahead[0]! - 0.1);
  });

  test('towards a class, it is that one’s probability that rises, until it is the answer', async () => {
    const parameters = { pixels: 10, population: 60, generations: 30 };
    const { steps, fooled, target, rounded } = await attack(3, { parameters, target: 1 });
    expect([fooled, target, argmax(steps.at(-1)!.logits), rounded.fooled]).toEqual([true, 1, 1, true]);
    expect(argmax(steps.at(-2)!.logits)).not.toBe(1);
  });

  test('new colours are those of 8 bits', async () => {
    const { steps, rounded } = await attack(0, {});
    const last = steps.at(-1)!.pixels;
    const changed = last.filter((value, i) => value !== steps[0]!.pixels[i]);
    expect(changed.length).toBeGreaterThan(0);
    for (const value of changed) expect(value * 255).toBeCloseTo(Math.round(value * 255), 4);
    expect(rounded.fooled).toBe(argmax(rounded.logits) !== labels[0]);
  });

  test('a picture that the network gets wrong is left as it is', async () => {
    const { steps, norms, cost, fooled } = await attack(0, { label: 3 });
    expect(steps.map(({ index }) => index)).toEqual([0, 1]);
    expect([norms.l0, cost.queries, fooled]).toEqual([0, 1, true]);
  });

  test('a cancel comes in within a generation', async () => {
    const parameters = { pixels: 1, population: 1000, generations: 500 };
    const told: unknown[] = [];
    const asked = engine.request('attack', requestFor(onePixel, 0, { parameters }), {
      signal: abortedAtLook(20),
      onProgress: (progress) => told.push(progress),
    });
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
    expect(told).toEqual([]);
  });
});

test('a picture of one pixel’s width, or of one pixel, can be attacked', async () => {
  const networks = Object.fromEntries(
    (
      [
        [1, 1, 1],
        [6, 1, 3],
      ] as const
    ).map((shape) => {
      const size = shape[0] * shape[1] * shape[2];
      return [shape.join('x'), { shape, classes: 2, kernel: Float32Array.from({ length: 2 * size }, (_, i) => i % 2) }];
    }),
  );
  const engine = denseEngine(networks, [onePixel]);
  await engine.request('start', { choice: 'cpu' });
  for (const [id, { shape }] of Object.entries(networks)) {
    const pixels = new Float32Array(shape[0] * shape[1] * shape[2]).fill(0.5);
    const { steps, norms } = await engine.request('attack', {
      ...requestFor(onePixel, 0, { label: 1, parameters: { pixels: 3, population: 10, generations: 5 } }),
      network: { id, epoch: 1 },
      picture: { shape, pixels },
    });
    expect(norms.l0).toBeGreaterThan(0);
    expect(steps.every((step) => step.pixels.every((value) => value >= 0 && value <= 1))).toBe(true);
  }
  engine.close();
});

describe('candidates', () => {
  const shape: Shape = [4, 3, 2];

  test('lie in the picture, with colours in [0, 1], as drawn and as mended', () => {
    const candidates = new FewPixels(shape, seededRandom(1));
    for (let i = 0; i < 200; i++) {
      const genome = candidates.draw(2);
      if (i % 2) candidates.mend(genome.fill(i % 4 === 1 ? 7 : -7));
      expect(genome).toHaveLength(2 * 4);
      genome.forEach((value, gene) => {
        expect(value).toBeGreaterThanOrEqual(0);
        const most = [4, 3, 1, 1][gene % 4]!;
        expect(gene % 4 < 2 ? value < most : value <= most).toBe(true);
      });
    }
  });

  test('are painted where they say, the last one over the others', () => {
    const picture = new Float32Array(24).fill(0.5);
    const painted = new FewPixels(shape, seededRandom(1)).paint(
      picture,
      Float64Array.from([1.9, 2.2, 0.1, 0.2, 0, 0, 0.3, 1, 1.1, 2.9, 0.7, 0.8]),
    );
    const wanted = picture.slice();
    wanted.set(
      [0.3, 1].map((value) => Math.round(value * 255) / 255),
      0,
    );
    wanted.set(
      [0.7, 0.8].map((value) => Math.round(value * 255) / 255),
      (1 * 3 + 2) * 2,
    );
    expect(painted).toEqual(wanted);
    expect(picture.every((value) => value === 0.5)).toBe(true);
  });
});

test('the evolution finds the least value of a bowl, and never loses its best', () => {
  const evolution = new Evolution<number>(seededRandom(1), (a, b) => a < b);
  const bowl = (genome: Float64Array): number => genome.reduce((sum, value, i) => sum + (value - i) ** 2, 0);
  const random = seededRandom(2);
  let genomes: Float64Array[] = Array.from({ length: 40 }, () =>
    Float64Array.from({ length: 4 }, () => 20 * random() - 10),
  );
  let least = Infinity;
  for (let generation = 0; generation < 60; generation++) {
    evolution.take(genomes, genomes.map(bowl));
    expect(evolution.best.outcome).toBe(Math.min(least, ...genomes.map(bowl)));
    least = evolution.best.outcome;
    genomes = evolution.children();
  }
  expect(least).toBeLessThan(1e-3);
});

function pixelsChanged(to: Float32Array, from: Float32Array, channels: number): number {
  const places = [...difference(to, from).entries()].filter(([, change]) => change !== 0).map(([i]) => i);
  return new Set(places.map((i) => Math.floor(i / channels))).size;
}

function sumOfOthers(logits: Float32Array, label: number): number {
  return logits.reduce((sum, logit, k) => (k === label ? sum : sum + Math.exp(logit)), 0);
}
