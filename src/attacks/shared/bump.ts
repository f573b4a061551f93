import type { Random } from '../../core/random.ts';
import { unit } from './unit.ts';

/**
 * The shape in which the Square attack changes a window (Andriushchenko et al. 2020, Eq. 2): two halves of opposite
 * signs, each highest in its middle, side by side or one above the other.
 * @returns side * side values of l2 length 1, row-major
 */
export function bump(side: number, random: Random): Float64Array {
  const half = Math.floor(side / 2);
  const [upper, lower] = [pyramid(half, side), pyramid(side - half, side)];
  const values = unit([...upper, ...lower.map((value) => -value)]);
  const isTurned = random() > 0.5;
  return isTurned ? values.map((_, i) => values[(i % side) * side + Math.floor(i / side)]!) : values;
}

/** Rectangles laid upon each other around the middle, the k-th of them 1/k² high; of l2 length 1. */
function pyramid(height: number, width: number): Float64Array {
  const [middle, centre] = [Math.floor(height / 2), Math.floor(width / 2)];
  const rectangles = Math.max(middle, centre) + 1;
  const values = new Float64Array(height * width);
  for (let i = 0; i < values.length; i++) {
    const distance = Math.max(Math.abs(Math.floor(i / width) - middle), Math.abs((i % width) - centre));
    for (let k = distance + 1; k <= rectangles; k++) values[i]! += 1 / k ** 2;
  }
  return unit(values);
}
