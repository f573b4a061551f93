import * as v from 'valibot';
import { conv2d, fused, tensor, type Tensor, type Tensor4D } from '@tensorflow/tfjs-core';
import { maskGradient, maskSizes, needsMask } from './activations.ts';
import { activationSteps } from './activation.ts';
import { imageInput, padding, pair, readConfig, units, unknown } from './config.ts';
import { convolutionFolds, type ConvolutionStep } from './convolution.ts';
import { transposedFilter, type FilterShape } from './filters.ts';
import {
  valuesOf,
  type AffineStep,
  type BoundStep,
  type Dims,
  type LayerView,
  type Step,
  type StepKind,
} from './step.ts';
import { isPadded, makeWindow, tfPadding, windowOutput, type Window } from './window.ts';
import { insertZeros, spreadSizes } from './zero-insertion.ts';

export interface ConvStep extends ConvolutionStep {
  readonly kind: 'conv';
}

const config = v.object({
  filters: units,
  kernel_size: pair,
  strides: pair,
  padding,
  dilation_rate: v.nullish(pair, 1),
  groups: v.nullish(units, 1),
  use_bias: v.nullish(v.boolean(), true),
  activation: v.nullish(v.unknown()),
});

function read(layer: LayerView): readonly Step[] {
  const input = imageInput(layer);
  const { filters, kernel_size: kernel, strides, use_bias: biased, ...rest } = readConfig(config, layer);
  if (rest.dilation_rate.some((rate) => rate !== 1)) throw unknown(layer, 'dilation');
  if (rest.groups !== 1) throw unknown(layer, 'groups');
  const window = makeWindow(input, kernel, strides, rest.padding);
  const filterShape: FilterShape = [kernel[0], kernel[1], input[2], filters];
  const step: ConvStep = {
    kind: 'conv',
    name: layer.name,
    shape: [...windowOutput(input, window, layer.name), filters],
    window,
    filterShape,
    filter: layer.weight('kernel', filterShape),
    bias: biased ? layer.weight('bias', [filters]) : new Float32Array(filters),
    activation: 'linear',
  };
  return [step, ...activationSteps(layer, rest.activation, step.shape)];
}

function bind(step: ConvStep, inputs: readonly Dims[]): BoundStep {
  const { window, filterShape, activation } = step;
  const [kh, kw, ins, outs] = filterShape;
  const filter = tensor(step.filter, [kh, kw, ins, outs]) as Tensor4D;
  const bias = tensor(step.bias, [outs]);
  const turned = tensor(transposedFilter(step.filter, filterShape), [kh, kw, outs, ins]) as Tensor4D;
  const pad = tfPadding(window.padding);
  const strides: [number, number] = [...window.strides];
  return {
    constants: [filter, bias, turned],
    forward: ([x]) => fused.conv2d({ x: x as Tensor4D, filter, bias, strides, pad, activation }),
    backward: (dy, { output }) => {
      const masked = maskGradient(dy, output, activation);
      return [convolveBack(masked, window, inputs[0]!, (x, around) => conv2d(x as Tensor4D, turned, 1, around))];
    },
  };
}

/**
 * The gradient of a convolution is a convolution of dy, spread by the strides, with the turned filter, padded so
 * that every input value is reached (Dumoulin & Visin 2016, relationship 14).
 */
export function convolveBack(
  dy: Tensor,
  { kernel, strides, padding: { top, left } }: Window,
  [height, width]: Dims,
  convolve: (x: Tensor, padding: ReturnType<typeof tfPadding>) => Tensor,
): Tensor {
  // A 1x1 filter sees no neighbours: convolve the small picture, then spread it.
  if (isStrided({ strides }) && isSingle({ kernel }))
    return insertZeros(convolve(dy, 'valid'), strides, [height!, width!]);
  const above = kernel[0] - 1 - top;
  const before = kernel[1] - 1 - left;
  const rows = Math.min(dy.shape[1]! * strides[0], height! - above + kernel[0] - 1);
  const columns = Math.min(dy.shape[2]! * strides[1], width! - before + kernel[1] - 1);
  const spread = isStrided({ strides }) ? insertZeros(dy, strides, [rows, columns]) : dy;
  const below = height! + kernel[0] - 1 - above - rows;
  const behind = width! + kernel[1] - 1 - before - columns;
  return convolve(spread, tfPadding({ top: above, bottom: below, left: before, right: behind }));
}

/**
 * Sizes of what `convolveBack` makes on the way, views apart: at most, since where nothing is cut off the last of them
 * is the same as the one before.
 * @param dy shape of the gradient given
 * @param input shape of the result
 */
export function backSizes(
  { kernel, strides, padding: { top, left } }: Window,
  dy: Dims,
  input: Dims,
): readonly number[] {
  if (!isStrided({ strides })) return [];
  const [height, width, channels] = input as [number, number, number];
  const [h, w, outs] = dy as [number, number, number];
  if (isSingle({ kernel })) return [h * w * channels, ...spreadSizes([h, w, channels], strides)];
  const rows = Math.min(h * strides[0], height + top);
  const columns = Math.min(w * strides[1], width + left);
  return [...spreadSizes(dy, strides), rows * columns * outs];
}

function isStrided({ strides }: Pick<Window, 'strides'>): boolean {
  return strides[0] > 1 || strides[1] > 1;
}

function isSingle({ kernel }: Pick<Window, 'kernel'>): boolean {
  return kernel[0] === 1 && kernel[1] === 1;
}

function afterAffine(step: ConvStep, affine: AffineStep): { step: ConvStep; rest: AffineStep | null } | null {
  const [kh, kw, ins, outs] = step.filterShape;
  if (affine.scale.some((factor) => factor === 0)) return null;
  const filter = step.filter.map((value, i) => value * affine.scale[Math.floor(i / outs) % ins]!);
  if (!isPadded(step.window.padding)) {
    const bias = Float32Array.from(step.bias, (value, o) => {
      let sum = value;
      for (let k = 0; k < kh * kw * ins; k++) sum += step.filter[k * outs + o]! * affine.offset[k % ins]!;
      return sum;
    });
    return { step: { ...step, filter, bias }, rest: null };
  }
  // The padding's zeros come after the affine map, so the offset must stay before it: x a + b = a (x + b / a).
  const offset = affine.offset.map((value, i) => value / affine.scale[i]!);
  return { step: { ...step, filter }, rest: { ...affine, scale: affine.scale.map(() => 1), offset } };
}

export const conv: StepKind<ConvStep> = {
  kind: 'conv',
  layers: { Conv2D: read },
  bind,
  needs: needsMask,
  scratch: ({ window, activation, shape }, [input]) => ({
    forward: [],
    backward: [...maskSizes(activation, valuesOf(shape)), ...backSizes(window, shape, input!)],
  }),
  ...convolutionFolds<ConvStep>(),
  afterAffine: (step, affine) => (affine.activation === 'linear' ? afterAffine(step, affine) : null),
};
