import { reshape } from '@tensorflow/tfjs-core';
import type { BoundStep, Dims, LayerView, Step, StepKind } from './step.ts';

/** Another view of the same numbers. */
export interface FlattenStep extends Step {
  readonly kind: 'flatten';
}

/** Also what global pooling ends with. */
export function flattenStep(name: string, input: Dims): FlattenStep {
  return { kind: 'flatten', name, shape: [input.reduce((product, size) => product * size, 1)] };
}

function read(layer: LayerView): readonly FlattenStep[] {
  return [flattenStep(layer.name, layer.inputs[0]!)];
}

function bind({ shape }: FlattenStep, inputs: readonly Dims[]): BoundStep {
  return {
    constants: [],
    needs: { inputs: false, output: false },
    forward: ([x]) => reshape(x!, [x!.shape[0]!, ...shape]),
    backward: (dy) => [reshape(dy, [dy.shape[0]!, ...inputs[0]!])],
  };
}

export const flatten: StepKind<FlattenStep> = { kind: 'flatten', layers: { Flatten: read }, bind };
