import { reshape } from '@tensorflow/tfjs-core';
import { needsNothing } from './needs.ts';
import { valuesOf, type BoundStep, type Dims, type LayerView, type Step, type StepKind } from './step.ts';

/** Another view of the same numbers. */
export interface FlattenStep extends Step {
  readonly kind: 'flatten';
}

/** Also what global pooling ends with. */
export function flattenStep(name: string, input: Dims): FlattenStep {
  return { kind: 'flatten', name, shape: [valuesOf(input)] };
}

function read(layer: LayerView): readonly FlattenStep[] {
  return [flattenStep(layer.name, layer.inputs[0]!)];
}

function bind({ shape }: FlattenStep, inputs: readonly Dims[]): BoundStep {
  return {
    constants: [],
    forward: ([x]) => reshape(x!, [x!.shape[0]!, ...shape]),
    backward: (dy) => [reshape(dy, [dy.shape[0]!, ...inputs[0]!])],
  };
}

export const flatten: StepKind<FlattenStep> = { kind: 'flatten', layers: { Flatten: read }, bind, needs: needsNothing };
