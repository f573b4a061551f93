import * as v from 'valibot';
import { activate, isActivation, maskGradient, type Activation } from './activations.ts';
import { readConfig, unknown } from './config.ts';
import type { BoundStep, Dims, LayerView, Step, StepKind } from './step.ts';

export interface ActivationStep extends Step {
  readonly kind: 'activation';
  readonly activation: Exclude<Activation, 'linear'>;
}

const activationConfig = v.object({ activation: v.unknown() });
const reluConfig = v.object({
  max_value: v.nullish(v.number()),
  negative_slope: v.nullish(v.number()),
  threshold: v.nullish(v.number()),
});

/** The steps of a layer's own activation: none when it is linear. @throws UnknownLayerError when it is not known. */
export function activationSteps(layer: LayerView, name: unknown, shape: Dims): readonly ActivationStep[] {
  const given = name ?? 'linear';
  if (typeof given !== 'string' || !isActivation(given)) throw unknown(layer, `with activation ${describe(given)}`);
  return given === 'linear' ? [] : [{ kind: 'activation', name: layer.name, shape, activation: given }];
}

function readActivation(layer: LayerView): readonly ActivationStep[] {
  return activationSteps(layer, readConfig(activationConfig, layer).activation, layer.inputs[0]!);
}

function readRelu(layer: LayerView): readonly ActivationStep[] {
  const { max_value: top, negative_slope: slope, threshold } = readConfig(reluConfig, layer);
  if (slope) throw unknown(layer, `with slope ${slope}`);
  if (threshold) throw unknown(layer, `with threshold ${threshold}`);
  if (top !== undefined && top !== null && top !== 6) throw unknown(layer, `with maximum ${top}`);
  return activationSteps(layer, top === 6 ? 'relu6' : 'relu', layer.inputs[0]!);
}

function bind({ activation }: ActivationStep): BoundStep {
  return {
    constants: [],
    needs: { inputs: false, output: true },
    forward: ([x]) => activate(x!, activation),
    backward: (dy, { output }) => [maskGradient(dy, output, activation)],
  };
}

function describe(value: unknown): string {
  if (typeof value === 'string') return value;
  const name = typeof value === 'object' && value !== null && 'class_name' in value ? value.class_name : undefined;
  return typeof name === 'string' ? name : 'of another kind';
}

export const activation: StepKind<ActivationStep> = {
  kind: 'activation',
  layers: { Activation: readActivation, ReLU: readRelu },
  bind,
};
