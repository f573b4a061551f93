import type { Picture, Shape } from '../../core/types.ts';

/** Positions of the pictures on the strip, in units of s. */
export const stripPlaces = [-4, -2, 0, 2, 4] as const;

/** X(t) = X0 + t d on the line from picture A (t = -2s) to picture B (t = 2s). Not clipped here: the canvas clips what it shows. */
export function pictureBetween(a: Float32Array, b: Float32Array, shape: Shape, place: number): Picture {
  // t = place s and |B - A| = 4s, so X = (A + B) / 2 + (place / 4)(B - A).
  const share = 0.5 + place / 4;
  return { shape, pixels: a.map((value, i) => value + share * (b[i]! - value)) };
}
