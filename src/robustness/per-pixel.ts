import { sizeOf, type Shape } from '../core/types.ts';

/** An l2 length as the root mean square of all M values: what of it falls to each, whatever the picture's size. */
export function perPixel(length: number, shape: Shape): number {
  return length / Math.sqrt(sizeOf(shape));
}
