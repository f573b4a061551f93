import { pad, reshape, slice, type Tensor } from '@tensorflow/tfjs-core';
import type { Dims } from './step.ts';

type Pair = readonly [number, number];

/**
 * Spreads [n, h, w, c] to [n, rows, columns, c]: value (i, j) goes to (i sh, j sw), zeros elsewhere.
 * One pad of a view: behind each row come (sh - 1) rows of zeros, behind each pixel (sw - 1) pixels of zeros.
 */
export function insertZeros(x: Tensor, [sh, sw]: Pair, [rows, columns]: Pair): Tensor {
  const [n, h, w, c] = x.shape as [number, number, number, number];
  const view = reshape(x, [n * h, 1, w, c]);
  const spread = reshape(
    pad(view, [
      [0, 0],
      [0, sh - 1],
      [0, 0],
      [0, (sw - 1) * c],
    ]),
    [n, h * sh, w * sw, c],
  );
  const fits = h * sh === rows && w * sw === columns;
  return fits ? spread : slice(spread, [0, 0, 0, 0], [n, rows, columns, c]);
}

/** Sizes of what `insertZeros` makes of [h, w, c] before it cuts off what is too much. */
export function spreadSizes([h, w, c]: Dims, [sh, sw]: Pair): readonly [number] {
  return [h! * sh * w! * sw * c!];
}
