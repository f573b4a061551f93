/** What is left of a result within a ball around the original: written apart from the engine's own, to be held against it. */
import type { Norm } from '../../src/attacks/budget.ts';

/** New pixels in [0, 1]. */
type Bring = (from: Float32Array, to: Float32Array, radius: number) => Float32Array;

export const withinBall: Readonly<Record<Norm, Bring>> = {
  linf: (from, to, radius) => moved(from, (i) => Math.min(radius, Math.max(-radius, to[i]! - from[i]!))),
  l2(from, to, radius) {
    const share = Math.min(1, radius / Math.hypot(...from.map((value, i) => to[i]! - value)));
    return moved(from, (i) => share * (to[i]! - from[i]!));
  },
  l0(from, to, radius) {
    const sizes = Array.from(from, (value, i) => Math.abs(to[i]! - value));
    const larger = (i: number): number => sizes.filter((s, j) => s > sizes[i]! || (s === sizes[i] && j < i)).length;
    return from.map((value, i) => (sizes[i] !== 0 && larger(i) < radius ? to[i]! : value));
  },
};

function moved(from: Float32Array, change: (place: number) => number): Float32Array {
  return from.map((value, i) => Math.min(1, Math.max(0, value + change(i))));
}
