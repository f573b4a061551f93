import type { Plot } from './frame.ts';
import { round } from './text.ts';

/** Path of slanted lines that fill a rectangle: needs no id in the page, as a pattern would. */
export function hatchPath({ left, right, top, bottom }: Plot, spacing: number): string {
  const height = bottom - top;
  const parts: string[] = [];
  // Lines x + y = c, on multiples of the spacing so that neighbouring zones line up.
  for (let c = Math.ceil((left + top) / spacing) * spacing; c < right + bottom; c += spacing) {
    const [x0, x1] = [Math.max(left, c - bottom), Math.min(right, c - top)];
    if (x1 > x0 && height > 0) parts.push(`M${round(x0)},${round(c - x0)}L${round(x1)},${round(c - x1)}`);
  }
  return parts.join('');
}
