/** What max and average pooling share: settings, and views of windows that do not overlap. */
import * as v from 'valibot';
import { pad, reshape, slice, type Tensor } from '@tensorflow/tfjs-core';
import { imageInput, padding, pair, readConfig, unknown } from './config.ts';
import type { LayerView } from './step.ts';
import { isPadded, makeWindow, noPadding, type Window } from './window.ts';

const poolConfig = v.object({ pool_size: pair, strides: v.nullish(pair), padding, ceil_mode: v.nullish(v.boolean()) });
const globalConfig = v.object({ keepdims: v.nullish(v.boolean()) });

export function readPool(layer: LayerView): Window {
  const { pool_size: kernel, strides, padding: mode, ceil_mode: ceil } = readConfig(poolConfig, layer);
  // wasm's pooling is wrong where the size is rounded up.
  if (ceil) throw unknown(layer, 'roundedUp');
  return makeWindow(imageInput(layer), kernel, strides ?? kernel, mode);
}

/** One window over the whole picture. */
export function readGlobalPool(layer: LayerView): { window: Window; keepsDimensions: boolean } {
  const [height, width] = imageInput(layer);
  const { keepdims } = readConfig(globalConfig, layer);
  return {
    window: { kernel: [height, width], strides: [height, width], padding: noPadding },
    keepsDimensions: keepdims === true,
  };
}

/** True when every pixel lies in at most one window and no window reaches into padding. */
export function isDisjoint({ kernel, strides, padding: around }: Window): boolean {
  return kernel[0] === strides[0] && kernel[1] === strides[1] && !isPadded(around);
}

/** [n, h, w, c] as [n rows, kh, columns, kw, c]: a pixel's place in its window is axes 1 and 3. Leftovers are cut off. */
export function windowsView(x: Tensor, [kh, kw]: Window['kernel'], [rows, columns]: readonly [number, number]): Tensor {
  const [n, h, w, c] = x.shape as [number, number, number, number];
  const whole = h === rows * kh && w === columns * kw;
  const cut = whole ? x : slice(x, [0, 0, 0, 0], [n, rows * kh, columns * kw, c]);
  return reshape(cut, [n * rows, kh, columns, kw, c]);
}

/** [n, rows, columns, c], one value for each window, as it broadcasts over `windowsView`. */
export function valuesView(y: Tensor): Tensor {
  const [n, rows, columns, c] = y.shape as [number, number, number, number];
  return reshape(y, [n * rows, 1, columns, 1, c]);
}

/** `windowsView` undone; what was cut off is 0. */
export function fromWindows(view: Tensor, batch: number, [height, width]: readonly number[]): Tensor {
  const [all, kh, columns, kw, c] = view.shape as [number, number, number, number, number];
  const rows = all / batch;
  const x = reshape(view, [batch, rows * kh, columns * kw, c]);
  const below = height! - rows * kh;
  const behind = width! - columns * kw;
  return below === 0 && behind === 0
    ? x
    : pad(x, [
        [0, 0],
        [0, below],
        [0, behind],
        [0, 0],
      ]);
}
