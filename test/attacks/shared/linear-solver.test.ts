import { describe, expect, it } from 'vitest';
import { toPlane } from '../../../src/attacks/shared/linear-solver.ts';
import { difference, l0 } from '../../../src/core/norms.ts';
import { seededNormal, seededRandom } from '../../../src/core/random.ts';

/** normal · (pixels - point) with a normal of length 1. */
function beyond(pixels: Float32Array, point: readonly number[], normal: readonly number[]): number {
  const dot = normal.reduce((sum, w, d) => sum + w * (pixels[d]! - point[d]!), 0);
  return dot / Math.hypot(...normal);
}

describe('the linear solver', () => {
  it('moves the weightiest value alone where that is enough, just beyond the plane', () => {
    const start = Float32Array.of(0.5, 0.5, 0.5);
    const there = toPlane(start, { point: [0.5, 0.4, 0.5], normal: [1, -4, 1] })!;
    expect(l0(difference(there, start))).toBe(1);
    expect(beyond(there, [0.5, 0.4, 0.5], [1, -4, 1])).toBeCloseTo(0.001, 5);
  });

  it('goes on by as much as it is beyond already where the plane is behind it', () => {
    const point = [0.5, 0.6, 0.5];
    const normal = [1, -4, 1];
    const start = Float32Array.of(0.5, 0.5, 0.5);
    const there = toPlane(start, { point: point, normal: normal })!;
    expect(l0(difference(there, start))).toBe(1);
    expect(beyond(there, point, normal)).toBeCloseTo(2 * beyond(start, point, normal) + 0.001, 5);
  });

  it('takes the next one where the box stops it', () => {
    const there = toPlane(Float32Array.of(0.5, 0.9, 0.5), { point: [0.7, 1.1, 0.5], normal: [1, 2, 0.5] })!;
    expect(there[1]).toBe(1);
    expect(there[2]).toBe(0.5);
    expect(there[0]).toBeGreaterThan(0.5);
    expect(beyond(there, [0.7, 1.1, 0.5], [1, 2, 0.5])).toBeCloseTo(0.001, 5);
  });

  it('goes as far as it can to a plane out of reach, and not at all where nothing can move', () => {
    const far = { point: [9, 9], normal: [1, 1] };
    expect([...toPlane(Float32Array.of(0.2, 1), far)!]).toEqual([1, 1]);
    expect(toPlane(Float32Array.of(1, 1), far)).toBeNull();
    expect(toPlane(Float32Array.of(0.5, 0.5), { point: [9, 9], normal: [0, 0] })).toBeNull();
  });

  it('takes the weightiest first, each to its end but the last one, and ends beyond the plane if it can', () => {
    for (let seed = 1; seed <= 50; seed++) {
      const [normal, random] = [seededNormal(seed), seededRandom(seed)];
      const start = Float32Array.from({ length: 12 }, random);
      const w = Array.from(start, () => normal());
      const point = Array.from(start, (value, d) => value + 0.15 * w[d]!);
      const found = toPlane(start, { point, normal: w })!;
      const order = w.map((_, d) => d).sort((a, b) => Math.abs(w[b]!) - Math.abs(w[a]!));
      const changed = order.filter((d) => found[d] !== start[d]);
      expect(changed).toEqual(order.slice(0, changed.length));
      for (const d of changed.slice(0, -1)) expect(found[d]).toBe(w[d]! > 0 ? 1 : 0);
      const end = changed.length < 12 ? 0.001 : Math.min(0.001, beyond(found, point, w));
      expect(beyond(found, point, w)).toBeCloseTo(end, 5);
    }
  });
});
