import { expect, test } from 'vitest';
import { seededNormal, seededRandom, type Random } from '../../src/core/random.ts';

const take = (random: Random, count: number): number[] => Array.from({ length: count }, random);

test.each([seededRandom, seededNormal])('%o: the same seed gives the same numbers, another seed others', (make) => {
  expect(take(make(7), 20)).toEqual(take(make(7), 20));
  expect(take(make(7), 20)).not.toEqual(take(make(8), 20));
});

test('uniform numbers fill [0, 1) evenly', () => {
  const numbers = take(seededRandom(1), 20_000);
  expect(numbers.every((value) => value >= 0 && value < 1)).toBe(true);
  for (let bin = 0; bin < 10; bin++) {
    const share = numbers.filter((value) => Math.floor(10 * value) === bin).length / numbers.length;
    expect(share).toBeCloseTo(0.1, 1.5);
  }
});

test('normal numbers have mean 0 and variance 1', () => {
  const numbers = take(seededNormal(1), 20_000);
  const mean = numbers.reduce((a, b) => a + b, 0) / numbers.length;
  const variance = numbers.reduce((a, b) => a + (b - mean) ** 2, 0) / numbers.length;
  expect(Math.abs(mean)).toBeLessThan(0.03);
  expect(Math.abs(variance - 1)).toBeLessThan(0.05);
});
