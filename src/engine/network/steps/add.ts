import { add as addTensors, type Tensor } from '@tensorflow/tfjs-core';
import { dimensions } from '../dimensions.ts';
import { fail } from '../words.ts';
import { activate, maskGradient, maskSizes, needsMask, type Activation } from './activations.ts';
import { valuesOf, type BoundStep, type Dims, type LayerView, type Scratch, type Step, type StepKind } from './step.ts';

export interface AddStep extends Step {
  readonly kind: 'add';
  readonly activation: Activation;
}

function read(layer: LayerView): readonly AddStep[] {
  const [first, ...others] = layer.inputs;
  for (const shape of others) {
    if (dimensions(shape) === dimensions(first!)) continue;
    throw fail('layer-shapes-differ', { layer: layer.name, expected: first!, given: shape });
  }
  return [{ kind: 'add', name: layer.name, shape: first!, activation: 'linear' }];
}

function bind({ activation }: AddStep, terms: readonly Dims[]): BoundStep {
  return {
    constants: [],
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

/** All partial sums but the last and, before an activation, the last too; of the mask all but the result. */
function scratch({ shape, activation }: AddStep, terms: readonly Dims[]): Scratch {
  const sums = terms.length - (activation === 'linear' ? 2 : 1);
  const size = valuesOf(shape);
  return {
    forward: Array.from({ length: Math.max(0, sums) }, () => size),
    backward: maskSizes(activation, size).slice(1),
  };
}

export const add: StepKind<AddStep> = {
  kind: 'add',
  layers: { Add: read },
  bind,
  needs: needsMask,
  scratch,
  thenActivation: (step, activation) => (step.activation === 'linear' ? { ...step, activation } : null),
};
