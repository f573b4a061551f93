import * as v from 'valibot';
import { fused, matMul, tensor2d, tensor1d, type Tensor2D } from '@tensorflow/tfjs-core';
import { activationSteps } from './activation.ts';
import { maskGradient, maskSizes, needsMask, type Activation } from './activations.ts';
import { readConfig, units, unknown } from './config.ts';
import { multiplyAdd, scaledLast, transposedFilter } from './filters.ts';
import type { AffineStep, BoundStep, LayerView, Step, StepKind } from './step.ts';

export interface DenseStep extends Step {
  readonly kind: 'dense';
  /** [ins, outs], row-major. */
  readonly kernel: Float32Array;
  readonly ins: number;
  readonly outs: number;
  readonly bias: Float32Array;
  readonly activation: Activation;
}

const config = v.object({ units, use_bias: v.nullish(v.boolean(), true), activation: v.nullish(v.unknown()) });

function read(layer: LayerView): readonly Step[] {
  const { units: outs, use_bias: biased, activation } = readConfig(config, layer);
  const [ins, ...more] = layer.inputs[0]!;
  if (ins === undefined || more.length > 0) throw unknown(layer, 'picture');
  const step: DenseStep = {
    kind: 'dense',
    name: layer.name,
    shape: [outs],
    kernel: layer.weight('kernel', [ins, outs]),
    ins,
    outs,
    bias: biased ? layer.weight('bias', [outs]) : new Float32Array(outs),
    activation: 'linear',
  };
  return [step, ...activationSteps(layer, activation, step.shape)];
}

function bind({ kernel, ins, outs, bias: offset, activation }: DenseStep): BoundStep {
  const weights = tensor2d(kernel, [ins, outs]);
  const bias = tensor1d(offset);
  // Turned once here: wasm's own transposed product is eight times slower.
  const turned = tensor2d(transposedFilter(kernel, [1, 1, ins, outs]), [outs, ins]);
  return {
    constants: [weights, bias, turned],
    forward: ([x]) => fused.matMul({ a: x as Tensor2D, b: weights, bias, activation }),
    backward: (dy, { output }) => [matMul(maskGradient(dy, output, activation) as Tensor2D, turned)],
  };
}

function afterAffine(step: DenseStep, { scale, offset }: AffineStep): { step: DenseStep; rest: null } {
  const { ins, outs } = step;
  const kernel = step.kernel.map((value, i) => value * scale[Math.floor(i / outs)]!);
  const bias = step.bias.map((value, o) => {
    let sum = value;
    for (let i = 0; i < ins; i++) sum += step.kernel[i * outs + o]! * offset[i]!;
    return sum;
  });
  return { step: { ...step, kernel, bias }, rest: null };
}

export const dense: StepKind<DenseStep> = {
  kind: 'dense',
  layers: { Dense: read },
  bind,
  needs: needsMask,
  scratch: ({ activation, outs }) => ({ forward: [], backward: maskSizes(activation, outs) }),
  thenAffine: (step, { scale, offset, activation }) =>
    step.activation === 'linear' && activation === 'linear'
      ? { ...step, kernel: scaledLast(step.kernel, scale), bias: multiplyAdd(step.bias, scale, offset) }
      : null,
  afterAffine: (step, affine) => (affine.activation === 'linear' ? afterAffine(step, affine) : null),
  thenActivation: (step, activation) => (step.activation === 'linear' ? { ...step, activation } : null),
};
