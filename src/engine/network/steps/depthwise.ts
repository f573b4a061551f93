import * as v from 'valibot';
import { depthwiseConv2d, fused, reshape, sum, tensor, type Tensor, type Tensor4D } from '@tensorflow/tfjs-core';
import { activationSteps } from './activation.ts';
import { maskGradient, maskSizes, needsMask } from './activations.ts';
import { imageInput, padding, pair, readConfig, units, unknown } from './config.ts';
import { backSizes, convolveBack } from './conv.ts';
import { convolutionFolds, type ConvolutionStep } from './convolution.ts';
import { turnedFilter, type FilterShape } from './filters.ts';
import { valuesOf, type BoundStep, type Dims, type LayerView, type Scratch, type Step, type StepKind } from './step.ts';
import { makeWindow, tfPadding, windowOutput, type Window } from './window.ts';

/** Each channel convolved by itself; result channel c m + i is filter i of channel c. */
export interface DepthwiseStep extends ConvolutionStep {
  readonly kind: 'depthwise';
  /** [kh, kw, channels, multiplier]. */
  readonly filterShape: FilterShape;
}

const config = v.object({
  kernel_size: pair,
  strides: pair,
  padding,
  depth_multiplier: v.nullish(units, 1),
  dilation_rate: v.nullish(pair, 1),
  use_bias: v.nullish(v.boolean(), true),
  activation: v.nullish(v.unknown()),
});

function read(layer: LayerView): readonly Step[] {
  const input = imageInput(layer);
  const {
    kernel_size: kernel,
    strides,
    depth_multiplier: multiplier,
    use_bias: biased,
    ...rest
  } = readConfig(config, layer);
  if (rest.dilation_rate.some((rate) => rate !== 1)) throw unknown(layer, 'dilation');
  const window = makeWindow(input, kernel, strides, rest.padding);
  const filterShape: FilterShape = [kernel[0], kernel[1], input[2], multiplier];
  const channels = input[2] * multiplier;
  const step: DepthwiseStep = {
    kind: 'depthwise',
    name: layer.name,
    shape: [...windowOutput(input, window, layer.name), channels],
    window,
    filterShape,
    filter: layer.weight('depthwise_kernel', filterShape),
    bias: biased ? layer.weight('bias', [channels]) : new Float32Array(channels),
    activation: 'linear',
  };
  return [step, ...activationSteps(layer, rest.activation, step.shape)];
}

function bind(step: DepthwiseStep, inputs: readonly Dims[]): BoundStep {
  const { window, filterShape, activation } = step;
  const [kh, kw, channels, multiplier] = filterShape;
  const filter = tensor(step.filter, [kh, kw, channels, multiplier]) as Tensor4D;
  const bias = tensor(step.bias, [channels * multiplier]);
  // dy has channels x multiplier channels, each with a filter of its own.
  const turned = tensor(turnedFilter(step.filter, filterShape), [kh, kw, channels * multiplier, 1]) as Tensor4D;
  // The kernels take padding of four sides, though the type of this operation does not say so.
  const pad = tfPadding(window.padding) as 'valid';
  const strides: [number, number] = [...window.strides];
  return {
    constants: [filter, bias, turned],
    forward: ([x]) => fused.depthwiseConv2d({ x: x as Tensor4D, filter, bias, strides, pad, activation }),
    backward: (dy, { output }) => {
      const masked = maskGradient(dy, output, activation);
      const all = depthwiseBack(masked, window, inputs[0]!, turned);
      return [multiplier === 1 ? all : sumGroups(all, multiplier)];
    },
  };
}

/** The gradient of a depthwise convolution whose turned filters are `turned`, [kh, kw, channels, 1]. */
export function depthwiseBack(dy: Tensor, window: Window, input: Dims, turned: Tensor4D): Tensor {
  return convolveBack(dy, window, input, (x, around) => depthwiseConv2d(x as Tensor4D, turned, 1, around));
}

/** [n, h, w, c m] to [n, h, w, c]: the sum of each group of m channels. */
export function sumGroups(x: Tensor, size: number): Tensor {
  const [n, h, w, all] = x.shape as [number, number, number, number];
  return reshape(sum(reshape(x, [n * h * w * (all / size), size]), 1), [n, h, w, all / size]);
}

/** Before the groups are summed, the gradient has the channels of the result. */
function scratch({ window, filterShape, activation, shape }: DepthwiseStep, [input]: readonly Dims[]): Scratch {
  const [height, width, channels] = input as [number, number, number];
  const all = [height, width, channels * filterShape[3]];
  const summed = filterShape[3] === 1 ? [] : [valuesOf(all)];
  return {
    forward: [],
    backward: [...maskSizes(activation, valuesOf(shape)), ...backSizes(window, shape, all), ...summed],
  };
}

export const depthwise: StepKind<DepthwiseStep> = {
  kind: 'depthwise',
  layers: { DepthwiseConv2D: read },
  bind,
  needs: needsMask,
  scratch,
  ...convolutionFolds<DepthwiseStep>(),
};
