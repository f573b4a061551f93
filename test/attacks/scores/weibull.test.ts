/** The fit of CLEVER's maxima against scipy's (training/clever_fit.py). */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fitWeibull } from '../../../src/attacks/scores/weibull.ts';

interface Parameters {
  readonly location: number;
  readonly shape: number;
  readonly scale: number;
}

interface Fitted {
  readonly name: string;
  readonly maxima: readonly number[];
  /** At scipy's usual tolerances; and the same objective taken to its end. */
  readonly published: Parameters;
  readonly optimum: Parameters;
  readonly ks: number;
  readonly p: number;
}

const file = new URL('../../fixtures/clever/fits.json', import.meta.url);
const { sets } = JSON.parse(readFileSync(file, 'utf8')) as { readonly sets: readonly Fitted[] };
const names = ['location', 'shape', 'scale'] as const;

describe.each(sets)('$name', ({ maxima, published, optimum, ks, p }) => {
  const found = fitWeibull(maxima)!;

  test('location, shape and scale are the optimum of scipy’s objective to 1e-6 of each', () => {
    for (const name of names) expect(Math.abs(found[name] / optimum[name] - 1)).toBeLessThan(1e-6);
  });

  test('scipy’s own tolerances lie within 1e-4 of it', () => {
    for (const name of names) expect(Math.abs(found[name] / published[name] - 1)).toBeLessThan(1e-4);
  });

  test('the distance of Kolmogorov and Smirnov is scipy’s, and its probability within 0.03', () => {
    expect(Math.abs(found.ks - ks)).toBeLessThan(1e-6);
    expect(Math.abs(found.p - p)).toBeLessThan(0.03);
  });
});

test('it depends neither on the order nor on the unit of the maxima', () => {
  const { maxima } = sets[0]!;
  const [a, b] = [fitWeibull(maxima)!, fitWeibull(maxima.map((value) => 1000 * value).reverse())!];
  expect(b.location / (1000 * a.location)).toBeCloseTo(1, 9);
  expect(b.shape / a.shape).toBeCloseTo(1, 9);
});

test.each([
  ['equal maxima', Array<number>(50).fill(3)],
  ['maxima that differ by rounding', Array.from({ length: 50 }, (_, i) => 3 + 1e-7 * (i % 3))],
  ['a network without slopes', Array<number>(50).fill(0)],
  ['a single one', [2]],
  ['two clusters that no such distribution has', Array.from({ length: 200 }, (_, i) => (i < 100 ? 1 : 2) + 1e-4 * i)],
])('%s: no distribution is fitted', (_, maxima) => {
  expect(fitWeibull(maxima)).toBeNull();
});
