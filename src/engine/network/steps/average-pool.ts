import { avgPool, mul, pad, tensor, type Tensor, type Tensor4D } from '@tensorflow/tfjs-core';
import { backSizes, convolveBack } from './conv.ts';
import { flattenStep } from './flatten.ts';
import { fromWindows, isDisjoint, readGlobalPool, readPool, valuesView } from './pooling.ts';
import { needsNothing } from './needs.ts';
import { valuesOf, type BoundStep, type Dims, type LayerView, type Scratch, type Step, type StepKind } from './step.ts';
import { isPadded, pairs, windowOutput, type Window } from './window.ts';

/** Means over windows; padding is not counted. */
export interface AveragePoolStep extends Step {
  readonly kind: 'average-pool';
  readonly window: Window;
}

function step(layer: LayerView, window: Window): AveragePoolStep {
  const input = layer.inputs[0]!;
  return {
    kind: 'average-pool',
    name: layer.name,
    shape: [...windowOutput(input, window, layer.name), input[2]!],
    window,
  };
}

function readGlobal(layer: LayerView): readonly Step[] {
  const { window, keepsDimensions } = readGlobalPool(layer);
  const pooled = step(layer, window);
  return keepsDimensions ? [pooled] : [pooled, flattenStep(layer.name, pooled.shape)];
}

function bind({ window, shape }: AveragePoolStep, inputs: readonly Dims[]): BoundStep {
  return isDisjoint(window) ? bindDisjoint(window, inputs[0]!) : bindOverlapping(window, shape, inputs[0]!);
}

function bindDisjoint({ kernel }: Window, input: Dims): BoundStep {
  const share = tensor(new Float32Array(kernel[0] * kernel[1]).fill(1 / (kernel[0] * kernel[1])), [
    1,
    kernel[0],
    1,
    kernel[1],
    1,
  ]);
  return {
    constants: [share],
    forward: ([x]) => average(x!, kernel, kernel),
    backward: (dy) => [fromWindows(mul(valuesView(dy), share), dy.shape[0]!, input)],
  };
}

function bindOverlapping(window: Window, [rows, columns]: Dims, input: Dims): BoundStep {
  const { kernel, strides, padding: around } = window;
  const counts = isPadded(around) ? tensor(uncounted(window, rows!, columns!, input), [1, rows!, columns!, 1]) : null;
  return {
    constants: counts ? [counts] : [],
    forward: ([x]) => {
      const padded = counts ? pad(x as Tensor4D, pairs(around)) : x!;
      const means = average(padded, kernel, strides);
      return counts ? mul(means, counts) : means;
    },
    backward: (dy) => {
      const shared = counts ? mul(dy, counts) : dy;
      return [
        convolveBack(shared, window, input, (x, space) =>
          average(space === 'valid' ? x : pad(x, space), kernel, [1, 1]),
        ),
      ];
    },
  };
}

/** Values in a window over those that are not padding. */
function uncounted(
  { kernel, strides, padding: { top, left } }: Window,
  rows: number,
  columns: number,
  input: Dims,
): Float32Array {
  const inside = (at: number, size: number, limit: number): number => Math.min(at + size, limit) - Math.max(at, 0);
  return Float32Array.from({ length: rows * columns }, (_, i) => {
    const height = inside(Math.floor(i / columns) * strides[0] - top, kernel[0], input[0]!);
    const width = inside((i % columns) * strides[1] - left, kernel[1], input[1]!);
    return (kernel[0] * kernel[1]) / (height * width);
  });
}

function average(x: Tensor, kernel: Window['kernel'], strides: Window['strides']): Tensor {
  return avgPool(x as Tensor4D, [...kernel], [...strides], 'valid');
}

/** Every average is counted twice: tfjs ends with a cast, which on wasm is a copy. */
function scratch({ window, shape }: AveragePoolStep, [input]: readonly Dims[]): Scratch {
  const { kernel, padding: around } = window;
  const size = valuesOf(shape);
  if (isDisjoint(window)) return { forward: [size], backward: [size * kernel[0] * kernel[1]] };
  const [height, width, channels] = input as [number, number, number];
  const padded = (height + around.top + around.bottom) * (width + around.left + around.right) * channels;
  const spaced = (height + kernel[0] - 1) * (width + kernel[1] - 1) * channels;
  return {
    forward: isPadded(around) ? [padded, size, size] : [size],
    backward: [...(isPadded(around) ? [size] : []), ...backSizes(window, shape, input!), spaced, valuesOf(input!)],
  };
}

export const averagePool: StepKind<AveragePoolStep> = {
  kind: 'average-pool',
  layers: { AveragePooling2D: (layer) => [step(layer, readPool(layer))], GlobalAveragePooling2D: readGlobal },
  bind,
  needs: needsNothing,
  scratch,
};
