import * as v from 'valibot';
import { concat as concatTensors, split, type Tensor } from '@tensorflow/tfjs-core';
import { fail } from '../words.ts';
import { readConfig, unknown } from './config.ts';
import { needsNothing } from './needs.ts';
import type { BoundStep, Dims, LayerView, Step, StepKind } from './step.ts';

/** Channels (or units) side by side. */
export interface ConcatStep extends Step {
  readonly kind: 'concat';
}

const config = v.object({ axis: v.nullish(v.pipe(v.number(), v.integer()), -1) });

function read(layer: LayerView): readonly ConcatStep[] {
  const first = layer.inputs[0]!;
  const { axis } = readConfig(config, layer);
  if (axis !== -1 && axis !== first.length) throw unknown(layer, 'axis', axis);
  const leading = first.slice(0, -1);
  for (const shape of layer.inputs) {
    if (shape.length === first.length && leading.every((size, i) => size === shape[i])) continue;
    throw fail('layer-shapes-not-joined', { layer: layer.name, first, other: shape });
  }
  const channels = layer.inputs.reduce((sum, shape) => sum + shape.at(-1)!, 0);
  return [{ kind: 'concat', name: layer.name, shape: [...leading, channels] }];
}

function bind(step: ConcatStep, inputs: readonly Dims[]): BoundStep {
  const axis = step.shape.length;
  const sizes = inputs.map((shape) => shape.at(-1)!);
  return {
    constants: [],
    forward: (tensors) => concatTensors([...tensors], axis),
    backward: (dy: Tensor) => split(dy, sizes, axis),
  };
}

export const concat: StepKind<ConcatStep> = {
  kind: 'concat',
  layers: { Concatenate: read },
  bind,
  needs: needsNothing,
};
