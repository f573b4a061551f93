/**
 * Max pooling whose gradient goes to the first maximum of a window in row-major order, as PyTorch's does, on every
 * backend. tfjs' own kernels disagree: wasm, webgl and webgpu take the last maximum, and wasm loses the gradient of
 * windows that have no positive value. Here each place in a window has a rank, earlier places a higher one; among the
 * values equal to the maximum the highest rank wins. All ranks are positive, so no kernel can get them wrong.
 */
import {
  depthwiseConv2d,
  max,
  maxPool as pool,
  mul,
  reshape,
  scalar,
  step as isPositive,
  sub,
  tensor,
  type Tensor,
  type Tensor4D,
} from '@tensorflow/tfjs-core';
import { backSizes } from './conv.ts';
import { depthwiseBack, sumGroups } from './depthwise.ts';
import { turnedFilter, type FilterShape } from './filters.ts';
import { flattenStep } from './flatten.ts';
import { paddingStep } from './padding.ts';
import { fromWindows, isDisjoint, readGlobalPool, readPool, valuesView, windowsView } from './pooling.ts';
import { valuesOf, type BoundStep, type Dims, type LayerView, type Scratch, type Step, type StepKind } from './step.ts';
import { isPadded, noPadding, windowOutput, type Window } from './window.ts';

export interface MaxPoolStep extends Step {
  readonly kind: 'max-pool';
  /** Never padded: padding is a step of its own. */
  readonly window: Window;
}

/** Never a maximum, and finite: 0 times it is 0. */
export const lowest = -3.4e38;

function read(layer: LayerView): readonly Step[] {
  const window = readPool(layer);
  const input = layer.inputs[0]!;
  if (!isPadded(window.padding)) return [step(layer, input, window)];
  const padded = paddingStep(layer.name, input, window.padding, lowest);
  return [padded, step(layer, padded.shape, { ...window, padding: noPadding })];
}

function readGlobal(layer: LayerView): readonly Step[] {
  const { window, keepsDimensions } = readGlobalPool(layer);
  const pooled = step(layer, layer.inputs[0]!, window);
  return keepsDimensions ? [pooled] : [pooled, flattenStep(layer.name, pooled.shape)];
}

function step(layer: LayerView, input: Dims, window: Window): MaxPoolStep {
  return { kind: 'max-pool', name: layer.name, shape: [...windowOutput(input, window, layer.name), input[2]!], window };
}

function bind({ window, shape }: MaxPoolStep, inputs: readonly Dims[]): BoundStep {
  const { kernel, strides } = window;
  const bound = isDisjoint(window)
    ? bindDisjoint(window, shape, inputs[0]!)
    : bindOverlapping(window, shape, inputs[0]!);
  return {
    ...bound,
    forward: ([x]) => pool(x as Tensor4D, [...kernel], [...strides], 'valid'),
  };
}

type Backward = Pick<BoundStep, 'constants' | 'backward'>;

function bindDisjoint({ kernel }: Window, [rows, columns]: Dims, input: Dims): Backward {
  const places = kernel[0] * kernel[1];
  const ranks = tensor(fallingRanks(places), [1, kernel[0], 1, kernel[1], 1]);
  return {
    constants: [ranks],
    backward: (dy, { inputs: [x], output }) => {
      const batch = dy.shape[0]!;
      const size = [rows!, columns!] as const;
      const ranked = rankHits(windowsView(x!, kernel, size), valuesView(output!), ranks, places);
      const whole = reshape(ranked, [batch, rows! * kernel[0], columns! * kernel[1], input[2]!]) as Tensor4D;
      const top = valuesView(pool(whole, [...kernel], [...kernel], 'valid'));
      return [fromWindows(mul(winners(ranked, top), valuesView(dy)), batch, input)];
    },
  };
}

/** Overlapping windows: a depthwise convolution with one-hot filters copies each window's values side by side. */
function bindOverlapping(window: Window, [rows, columns]: Dims, input: Dims): Backward {
  const { kernel, strides } = window;
  const [places, channels] = [kernel[0] * kernel[1], input[2]!];
  const shape: FilterShape = [kernel[0], kernel[1], channels, places];
  const oneHot = oneHotFilters(places, channels);
  const copy = tensor(oneHot, [...shape]) as Tensor4D;
  const back = tensor(turnedFilter(oneHot, shape), [kernel[0], kernel[1], channels * places, 1]) as Tensor4D;
  const ranks = tensor(fallingRanks(places), [1, places]);
  return {
    constants: [copy, back, ranks],
    backward: (dy, { inputs: [x], output }) => {
      const values = dy.size;
      const copies = reshape(depthwiseConv2d(x as Tensor4D, copy, [...strides], 'valid'), [values, places]);
      const ranked = rankHits(copies, reshape(output!, [values, 1]), ranks, places);
      const won = mul(winners(ranked, max(ranked, 1, true)), reshape(dy, [values, 1]));
      const spread = reshape(won, [dy.shape[0]!, rows!, columns!, channels * places]);
      return [sumGroups(depthwiseBack(spread, window, input, back), places)];
    },
  };
}

/** The rank of a place, raised above all ranks where its value is the window's maximum. */
function rankHits(values: Tensor, maxima: Tensor, ranks: Tensor, places: number): Tensor {
  return mul(isPositive(sub(maxima, values), places + 1), ranks);
}

/** 1 where the rank is its window's highest, 0 elsewhere. Ranks are whole numbers. */
function winners(ranked: Tensor, top: Tensor): Tensor {
  return isPositive(sub(ranked, sub(top, scalar(0.5))));
}

function fallingRanks(places: number): Float32Array {
  return Float32Array.from({ length: places }, (_, place) => places - place);
}

/** [places, channels, places]: 1 where the first and the last index agree. */
function oneHotFilters(places: number, channels: number): Float32Array {
  return Float32Array.from({ length: places * channels * places }, (_, i) =>
    Math.floor(i / (channels * places)) === i % places ? 1 : 0,
  );
}

/** See `bind`: the values of all windows, their ranks and who won, each as large as the windows laid side by side. */
function scratch({ window, shape }: MaxPoolStep, [input]: readonly Dims[]): Scratch {
  const [places, size] = [window.kernel[0] * window.kernel[1], valuesOf(shape)];
  const laidOut = Array.from({ length: 7 }, () => size * places);
  if (isDisjoint(window)) return { forward: [], backward: [...laidOut, size, size] };
  const [rows, columns, channels] = shape as [number, number, number];
  const copies = [input![0]!, input![1]!, channels * places];
  const back = backSizes(window, [rows, columns, channels * places], copies);
  return { forward: [], backward: [...laidOut, size, size, ...back, valuesOf(copies)] };
}

export const maxPool: StepKind<MaxPoolStep> = {
  kind: 'max-pool',
  layers: { MaxPooling2D: read, GlobalMaxPooling2D: readGlobal },
  bind,
  needs: () => ({ inputs: true, output: true }),
  scratch,
};
