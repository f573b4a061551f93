import * as v from 'valibot';
import { pad, slice, type Tensor4D } from '@tensorflow/tfjs-core';
import { imageInput, readConfig } from './config.ts';
import { needsNothing } from './needs.ts';
import type { BoundStep, Dims, LayerView, Step, StepKind } from './step.ts';
import { pairs, type Padding } from './window.ts';

/** Rows and columns of one value around a picture. */
export interface PaddingStep extends Step {
  readonly kind: 'padding';
  readonly padding: Padding;
  readonly value: number;
}

const size = v.pipe(v.number(), v.integer(), v.minValue(0));
const both = v.strictTuple([size, size]);
const config = v.object({ padding: v.union([size, both, v.strictTuple([both, both])]) });

function read(layer: LayerView): readonly PaddingStep[] {
  const input = imageInput(layer);
  const { padding: given } = readConfig(config, layer);
  const [rows, columns] = typeof given === 'number' ? [given, given] : given;
  const [top, bottom] = typeof rows === 'number' ? [rows, rows] : rows;
  const [left, right] = typeof columns === 'number' ? [columns, columns] : columns;
  return [paddingStep(layer.name, input, { top, bottom, left, right }, 0)];
}

export function paddingStep(
  name: string,
  [height, width, channels]: Dims,
  padding: Padding,
  value: number,
): PaddingStep {
  const { top, bottom, left, right } = padding;
  return { kind: 'padding', name, shape: [height! + top + bottom, width! + left + right, channels!], padding, value };
}

function bind({ padding: around, value }: PaddingStep, inputs: readonly Dims[]): BoundStep {
  return {
    constants: [],
    forward: ([x]) => pad(x as Tensor4D, pairs(around), value),
    backward: (dy) => [slice(dy, [0, around.top, around.left, 0], [dy.shape[0]!, ...inputs[0]!])],
  };
}

export const padding: StepKind<PaddingStep> = {
  kind: 'padding',
  layers: { ZeroPadding2D: read },
  bind,
  needs: needsNothing,
};
