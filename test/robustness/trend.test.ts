import { describe, expect, it } from 'vitest';
import { perHalving, pointOf, trendOf, verdictOf, type Point } from '../../src/robustness/trend.ts';

/** Checkpoints whose distortion goes with the error to the power of `slope`, up to a known scatter. */
function points(slope: number, scatter = 0.02, width = 0.05): Point[] {
  return Array.from({ length: 12 }, (_, i) => {
    const error = 0.5 * 0.8 ** i;
    const median = 0.1 * error ** slope * Math.exp(scatter * [1, -2, 1.5, -0.5][i % 4]!);
    return { error, median, low: median * (1 - width), high: median * (1 + width) };
  });
}

describe('trendOf', () => {
  it('finds the slope and the height of the line that the points were made of', () => {
    const trend = trendOf(points(0.7, 0))!;
    expect(trend.slope).toBeCloseTo(0.7, 9);
    expect(trend.offset).toBeCloseTo(Math.log(0.1), 9);
    expect(trend).toMatchObject({ points: 12, rank: 1 });
  });

  it('says of a clear trend which way it goes', () => {
    const [falling, rising] = [trendOf(points(0.3))!, trendOf(points(-0.3))!];
    expect([falling, rising].map(verdictOf)).toEqual(['holds', 'reversed']);
    expect(falling.low).toBeLessThan(0.3);
    expect(falling.high).toBeGreaterThan(0.3);
    expect(rising.rank).toBeCloseTo(-1, 1);
  });

  it('leaves open what scatter, or wide intervals of the medians, do not decide', () => {
    expect(verdictOf(trendOf(points(0.03, 0.3))!)).toBe('open');
    const [narrow, wide] = [0.01, 0.6].map((width) => trendOf(points(0.1, 0.02, width))!);
    expect(wide!.high - wide!.low).toBeGreaterThan(3 * (narrow!.high - narrow!.low));
    expect(verdictOf(narrow!)).toBe('holds');
    expect(verdictOf(wide!)).toBe('open');
  });

  it('is the same every time', () => {
    expect(trendOf(points(0.2))).toEqual(trendOf(points(0.2)));
  });

  it('draws no line through two points, or through points of one error', () => {
    expect(trendOf(points(1).slice(0, 2))).toBeNull();
    expect(trendOf(points(1).map((point) => ({ ...point, error: 0.1 })))).toBeNull();
  });
});

describe('pointOf', () => {
  it('is nothing where a distortion or an error is missing, and mirrors an end that is beyond everything', () => {
    const measured = { accuracy: 90, median: 0.2, low: 0.1, high: null };
    expect(pointOf(measured)).toEqual({ error: 0.1, median: 0.2, low: 0.1, high: 0.2 ** 2 / 0.1 });
    expect(pointOf({ ...measured, high: 0.3 })?.high).toBe(0.3);
    expect(pointOf({ ...measured, accuracy: 100 })).toBeNull();
    expect(pointOf({ ...measured, median: null })).toBeNull();
    expect(pointOf({ ...measured, low: 0 })).toBeNull();
  });
});

it('a slope of 1 halves the distortion where the error halves', () => {
  expect([perHalving(1), perHalving(0), perHalving(-1)]).toEqual([0.5, 1, 2]);
});
