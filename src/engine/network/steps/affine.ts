import * as v from 'valibot';
import { add, mul, tensor, type Tensor } from '@tensorflow/tfjs-core';
import { activate, maskGradient, maskSizes, needsMask } from './activations.ts';
import { fail } from '../words.ts';
import { readConfig, unknown } from './config.ts';
import { multiplyAdd } from './filters.ts';
import { valuesOf, type AffineStep, type BoundStep, type LayerView, type Scratch, type StepKind } from './step.ts';

const numbers = v.union([v.number(), v.array(v.number())]);
const rescalingConfig = v.object({ scale: numbers, offset: v.nullish(numbers, 0) });
const axis = v.pipe(v.number(), v.integer());
const normConfig = v.object({
  axis: v.nullish(v.union([axis, v.tuple([axis])]), -1),
  epsilon: v.nullish(v.number(), 1e-3),
  center: v.nullish(v.boolean(), true),
  scale: v.nullish(v.boolean(), true),
});

function make(layer: LayerView, scale: Float32Array, offset: Float32Array): readonly [AffineStep] {
  return [{ kind: 'affine', name: layer.name, shape: layer.inputs[0]!, scale, offset, activation: 'linear' }];
}

function readRescaling(layer: LayerView): readonly AffineStep[] {
  const { scale, offset } = readConfig(rescalingConfig, layer);
  const channels = layer.inputs[0]!.at(-1)!;
  return make(layer, perChannel(layer, scale, channels), perChannel(layer, offset, channels));
}

function perChannel(layer: LayerView, value: number | readonly number[], channels: number): Float32Array {
  if (typeof value === 'number') return new Float32Array(channels).fill(value);
  if (value.length === channels) return Float32Array.from(value);
  throw fail('layer-numbers', { layer: layer.name, expected: channels, given: value.length });
}

/** Batch norm with its moving statistics (Ioffe & Szegedy 2015, Alg. 2, line 11). */
function readNorm(layer: LayerView): readonly AffineStep[] {
  const { axis: given, epsilon, center, scale: scaled } = readConfig(normConfig, layer);
  const at = typeof given === 'number' ? given : given[0];
  const rank = layer.inputs[0]!.length + 1;
  if (at !== -1 && at !== rank - 1) throw unknown(layer, 'axis', at);
  const channels = layer.inputs[0]!.at(-1)!;
  const mean = layer.weight('moving_mean', [channels]);
  const variance = layer.weight('moving_variance', [channels]);
  const gamma = scaled ? layer.weight('gamma', [channels]) : new Float32Array(channels).fill(1);
  const beta = center ? layer.weight('beta', [channels]) : new Float32Array(channels);
  const scale = gamma.map((value, c) => value / Math.sqrt(variance[c]! + epsilon));
  return make(
    layer,
    scale,
    beta.map((value, c) => value - (mean[c]! * gamma[c]!) / Math.sqrt(variance[c]! + epsilon)),
  );
}

function bind({ scale, offset, activation }: AffineStep): BoundStep {
  const factor = isAll(scale, 1) ? null : constant(scale);
  const shift = isAll(offset, 0) ? null : constant(offset);
  return {
    constants: [factor, shift].filter((value) => value !== null),
    forward: ([x]) => {
      const scaled = factor ? mul(x!, factor) : x!;
      const shifted = shift ? add(scaled, shift) : scaled;
      return activate(shifted, activation);
    },
    backward: (dy, { output }) => {
      const masked = maskGradient(dy, output, activation);
      return [factor ? mul(masked, factor) : masked];
    },
  };
}

function isAll(values: Float32Array, wanted: number): boolean {
  return values.every((value) => value === wanted);
}

/** Everything but the last of the scaled, the shifted and the activated values; without a factor, the mask's result is the result. */
function scratch({ scale, offset, activation, shape }: AffineStep): Scratch {
  const made = [!isAll(scale, 1), !isAll(offset, 0), activation !== 'linear'].filter(Boolean);
  const size = valuesOf(shape);
  const masked = maskSizes(activation, size);
  return { forward: made.slice(1).map(() => size), backward: isAll(scale, 1) ? masked.slice(1) : masked };
}

/** One number where all channels agree: wasm broadcasts that many times faster than a row of channels. */
function constant(values: Float32Array): Tensor {
  return values.every((value) => value === values[0]) ? tensor(values.slice(0, 1), []) : tensor(values);
}

function thenAffine(step: AffineStep, next: AffineStep): AffineStep {
  return {
    ...step,
    scale: step.scale.map((value, c) => value * next.scale[c]!),
    offset: multiplyAdd(step.offset, next.scale, next.offset),
  };
}

export const affine: StepKind<AffineStep> = {
  kind: 'affine',
  layers: { Rescaling: readRescaling, BatchNormalization: readNorm },
  bind,
  needs: needsMask,
  scratch,
  thenAffine: (step, next) =>
    step.activation === 'linear' && next.activation === 'linear' ? thenAffine(step, next) : null,
  thenActivation: (step, activation) => (step.activation === 'linear' ? { ...step, activation } : null),
};
