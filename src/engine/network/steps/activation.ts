import * as v from 'valibot';
import { activate, isActivation, maskGradient, maskSizes, needsMask, type Activation } from './activations.ts';
import { readConfig, unknown } from './config.ts';
import { valuesOf, type BoundStep, type Dims, type LayerView, type Step, type StepKind } from './step.ts';

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

/** The steps of a layer's own activation: none when it is linear. @throws PlainError `unknown-layer` when it is not known. */
export function activationSteps(layer: LayerView, name: unknown, shape: Dims): readonly ActivationStep[] {
  const given = name ?? 'linear';
  if (typeof given !== 'string' || !isActivation(given)) throw unknown(layer, 'activation', nameOf(given));
  return given === 'linear' ? [] : [{ kind: 'activation', name: layer.name, shape, activation: given }];
}

function readActivation(layer: LayerView): readonly ActivationStep[] {
  return activationSteps(layer, readConfig(activationConfig, layer).activation, layer.inputs[0]!);
}

function readRelu(layer: LayerView): readonly ActivationStep[] {
  const { max_value: top, negative_slope: slope, threshold } = readConfig(reluConfig, layer);
  if (slope) throw unknown(layer, 'slope', slope);
  if (threshold) throw unknown(layer, 'threshold', threshold);
  if (top !== undefined && top !== null && top !== 6) throw unknown(layer, 'maximum', top);
  return activationSteps(layer, top === 6 ? 'relu6' : 'relu', layer.inputs[0]!);
}

function bind({ activation }: ActivationStep): BoundStep {
  return {
    constants: [],
    forward: ([x]) => activate(x!, activation),
    backward: (dy, { output }) => [maskGradient(dy, output, activation)],
  };
}

/** null for a setting that is no name. */
function nameOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  const name = typeof value === 'object' && value !== null && 'class_name' in value ? value.class_name : undefined;
  return typeof name === 'string' ? name : null;
}

export const activation: StepKind<ActivationStep> = {
  kind: 'activation',
  layers: { Activation: readActivation, ReLU: readRelu },
  bind,
  needs: needsMask,
  scratch: ({ activation, shape }) => ({ forward: [], backward: maskSizes(activation, valuesOf(shape)).slice(1) }),
};
