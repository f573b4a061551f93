import { add as addTensors, type Tensor } from '@tensorflow/tfjs-core';
import { PlainError } from '../../../core/errors.ts';
import { dimensions } from '../errors.ts';
import { activate, maskGradient, type Activation } from './activations.ts';
import type { BoundStep, Dims, LayerView, Step, StepKind } from './step.ts';

export interface AddStep extends Step {
  readonly kind: 'add';
  readonly activation: Activation;
}

function read(layer: LayerView): readonly AddStep[] {
  const [first, ...others] = layer.inputs;
  for (const shape of others) {
    if (dimensions(shape) === dimensions(first!)) continue;
    throw new PlainError(`layer ${layer.name}: expected ${dimensions(first!)}, got ${dimensions(shape)}`);
  }
  return [{ kind: 'add', name: layer.name, shape: first!, activation: 'linear' }];
}

function bind({ activation }: AddStep, terms: readonly Dims[]): BoundStep {
  return {
    constants: [],
    needs: { inputs: false, output: activation !== 'linear' },
    forward: (inputs) =>
      activate(
        inputs.reduce((sum: Tensor, x) => addTensors(sum, x)),
        activation,
      ),
    backward: (dy, { output }) => {
      const masked = maskGradient(dy, output, activation);
      return terms.map(() => masked);
    },
  };
}

export const add: StepKind<AddStep> = {
  kind: 'add',
  layers: { Add: read },
  bind,
  thenActivation: (step, activation) => (step.activation === 'linear' ? { ...step, activation } : null),
};
