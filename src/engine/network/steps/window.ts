/** Geometry of sliding windows (convolutions, pooling), in one place. */
import type { backend_util } from '@tensorflow/tfjs-core';
import { fail } from '../words.ts';

type Pair = readonly [number, number];
type ExplicitPadding = backend_util.ExplicitPadding;

/** Rows and columns added around a picture. */
export interface Padding {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface Window {
  readonly kernel: Pair;
  readonly strides: Pair;
  readonly padding: Padding;
}

export const noPadding: Padding = { top: 0, bottom: 0, left: 0, right: 0 };

/** TensorFlow's rule: the result has ceil(size / stride) values, the odd row of padding goes to the end. */
function samePadding(size: number, kernel: number, stride: number): Pair {
  const all = Math.max(0, (Math.ceil(size / stride) - 1) * stride + kernel - size);
  return [Math.floor(all / 2), Math.ceil(all / 2)];
}

export function makeWindow(input: readonly number[], kernel: Pair, strides: Pair, padding: 'same' | 'valid'): Window {
  if (padding === 'valid') return { kernel, strides, padding: noPadding };
  const [top, bottom] = samePadding(input[0]!, kernel[0], strides[0]);
  const [left, right] = samePadding(input[1]!, kernel[1], strides[1]);
  return { kernel, strides, padding: { top, bottom, left, right } };
}

/** Height and width of the result. @throws PlainError when the window is larger than the padded picture. */
export function windowOutput(input: readonly number[], { kernel, strides, padding }: Window, name: string): Pair {
  const height = Math.floor((input[0]! + padding.top + padding.bottom - kernel[0]) / strides[0]) + 1;
  const width = Math.floor((input[1]! + padding.left + padding.right - kernel[1]) / strides[1]) + 1;
  if (height >= 1 && width >= 1) return [height, width];
  throw fail('window-too-large', { layer: name, window: kernel, input });
}

export function isPadded({ top, bottom, left, right }: Padding): boolean {
  return top + bottom + left + right > 0;
}

/** As tfjs' convolutions take it. */
export function tfPadding(padding: Padding): ExplicitPadding | 'valid' {
  return isPadded(padding) ? pairs(padding) : 'valid';
}

/** As tf.pad takes it, for NHWC. */
export function pairs({
  top,
  bottom,
  left,
  right,
}: Padding): [[number, number], [number, number], [number, number], [number, number]] {
  return [
    [0, 0],
    [top, bottom],
    [left, right],
    [0, 0],
  ];
}

/** Padding around padding; null where a window could lie in it entirely, which the backward pass does not handle. */
export function addPadding(window: Window, around: Padding): Window | null {
  const { kernel, padding } = window;
  const sum: Padding = {
    top: padding.top + around.top,
    bottom: padding.bottom + around.bottom,
    left: padding.left + around.left,
    right: padding.right + around.right,
  };
  const fits = Math.max(sum.top, sum.bottom) < kernel[0] && Math.max(sum.left, sum.right) < kernel[1];
  return fits ? { ...window, padding: sum } : null;
}
