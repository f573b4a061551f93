import type { Numbers } from '../../core/logits.ts';
import { unit } from './unit.ts';

/** The points p with normal · (p - point) = 0. */
export interface Plane {
  readonly point: Numbers;
  /** Towards the other class. */
  readonly normal: Numbers;
}

/** How far beyond the plane to go, in units of l2: the authors' code has it, so that rounding does not stop in front of it. */
const margin = 1e-3;

/**
 * From a start before the plane to the other side of it with few values changed (Modas et al. 2019, Algorithm 1): the one
 * with the largest part in the normal moves as far as it needs to or, within [0, 1], can; then the next. Where the plane is
 * behind the start, which the algorithm does not expect and its code answers by moving every value to its end, the start
 * moves on by as much as it is beyond.
 * @returns null where no value can move
 */
export function toPlane(start: Float32Array, { point, normal }: Plane): Float32Array | null {
  const w = unit(normal);
  let gap = 0;
  for (let d = 0; d < w.length; d++) gap += w[d]! * (start[d]! - point[d]!);
  let missing = Math.abs(gap);
  const solved = start.slice();
  for (const d of bySize(w)) {
    if (missing <= 0) break;
    const before = solved[d]!;
    solved[d] = Math.min(1, Math.max(0, before + (margin + missing) / w[d]!));
    missing -= w[d]! * (solved[d]! - before);
  }
  return solved.some((value, d) => value !== start[d]) ? solved : null;
}

/** Places of what is not zero, the largest first; the first ones where they tie. */
function bySize(values: Float64Array): number[] {
  const places = Array.from(values.keys()).filter((d) => values[d] !== 0);
  return places.sort((a, b) => Math.abs(values[b]!) - Math.abs(values[a]!) || a - b);
}
