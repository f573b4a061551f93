import { describe, expect, it } from 'vitest';
import { wilson } from '../../src/core/wilson.ts';

describe("Wilson's interval", () => {
  it.each([
    // Newcombe, "Two-sided confidence intervals for the single proportion", Stat. Med. 17 (1998), Table I, method 3.
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %d in %d is what is published', (hits, count, low, high) => {
    const interval = wilson(hits, count);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it('mirrors, holds what was seen, and shrinks with more tries', () => {
    for (const [hits, count] of [
      [0, 1],
      [1, 1],
      [3, 7],
      [8747, 10_000],
      [9, 10_000],
    ] as const) {
      const [interval, mirrored] = [wilson(hits, count), wilson(count - hits, count)];
      expect(mirrored.low).toBeCloseTo(1 - interval.high, 12);
      expect(mirrored.high).toBeCloseTo(1 - interval.low, 12);
      expect(interval.low).toBeGreaterThanOrEqual(0);
      expect(interval.high).toBeLessThanOrEqual(1);
      expect(hits / count).toBeGreaterThanOrEqual(interval.low);
      expect(hits / count).toBeLessThanOrEqual(interval.high);
      const more = wilson(4 * hits, 4 * count);
      expect(more.high - more.low).toBeLessThan(interval.high - interval.low);
    }
  });

  it.each([
    [1, 0],
    [-1, 5],
    [6, 5],
    [0.5, 5],
    [Number.NaN, 5],
  ])('of %d in %d is none', (hits, count) => {
    expect(() => wilson(hits, count)).toThrow(`got ${hits} of ${count}`);
  });
});
