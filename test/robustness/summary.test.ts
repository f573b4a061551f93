import { describe, expect, it } from 'vitest';
import { summarise } from '../../src/robustness/summary.ts';

const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1);

describe('summarise', () => {
  it.each([
    // Ranks as in tables of the sign test's interval: at least 95% for the binomial distribution.
    [6, 3.5, 1, 6],
    [8, 4.5, 1, 8],
    [9, 5, 2, 8],
    [30, 15.5, 10, 21],
    [100, 50.5, 40, 61],
  ])('the interval of the median of %i values is between two of them', (n, median, low, high) => {
    expect(summarise(upTo(n).reverse())).toEqual({ n, failures: 0, median, low, high });
  });

  it('of few values the interval is all of them: no narrower one has 95%', () => {
    expect(summarise([3, 1, 2])).toMatchObject({ median: 2, low: 1, high: 3 });
    expect(summarise([4])).toMatchObject({ median: 4, low: 4, high: 4 });
  });

  it('values that were not found stand at the end, and are counted', () => {
    const values = [...upTo(5), ...Array.from({ length: 4 }, () => Infinity)];
    expect(summarise(values)).toEqual({ n: 9, failures: 4, median: 5, low: 2, high: Infinity });
    expect(summarise([1, Infinity, Infinity]).median).toBe(Infinity);
    expect(summarise([1, Infinity]).median).toBe(Infinity);
  });

  it('refuses no values', () => {
    expect(() => summarise([])).toThrow('at least one value');
  });
});
