/** What the tape needs so that it runs on wasm and gives the same gradient on every backend. */
import {
  backend_util,
  engine,
  getGradient,
  getKernel,
  registerGradient,
  registerKernel,
  reshape,
  reverse,
  slice,
  sum,
  pad as padTensor,
  tidy,
  zeros,
  type GradConfig,
  type KernelConfig,
  type Tensor,
  type Tensor4D,
} from '@tensorflow/tfjs-core';
import { depthwiseBack, sumGroups } from './steps/depthwise.ts';
import { lowest, maxPool, type MaxPoolStep } from './steps/max-pool.ts';
import { isPadded, noPadding, pairs, type Window } from './steps/window.ts';

/** Runs `differentiate` with the gradients below; tfjs' own are put back afterwards. */
export function withPortableGradients<T>(differentiate: () => T): T {
  registerMissingKernels();
  const stock = [getGradient('MaxPool'), getGradient('ResizeNearestNeighbor')].filter(
    (gradient) => gradient !== undefined,
  );
  for (const own of [maxPoolGradient, upsamplingGradient]) registerGradient(own);
  try {
    return differentiate();
  } catch (error) {
    freeTape();
    throw error;
  } finally {
    for (const gradient of stock) registerGradient(gradient);
  }
}

/** What an operation saved for its gradient is freed at the end of the backward pass only: an error on the way leaks it. */
function freeTape(): void {
  const { state } = engine();
  for (const { saved } of state.activeTape ?? []) for (const tensor of saved ?? []) tensor.dispose();
  state.activeTape = [];
}

interface PoolAttributes {
  readonly filterSize: number | [number, number];
  readonly strides: number | [number, number];
  readonly pad: 'same' | 'valid' | number;
}

/** First maximum wins, right on wasm too: see steps/max-pool.ts. */
const maxPoolGradient: GradConfig = {
  kernelName: 'MaxPool',
  inputsToSave: ['x'],
  outputsToSave: [true],
  gradFunc: (dy, saved, attrs) => {
    const [x, y] = saved as [Tensor4D, Tensor4D];
    const { filterSize, strides, pad } = attrs as unknown as PoolAttributes;
    const info = backend_util.computePool2DInfo(x.shape, filterSize, strides, 1, pad);
    const window: Window = {
      kernel: [info.filterHeight, info.filterWidth],
      strides: [info.strideHeight, info.strideWidth],
      padding: noPadding,
    };
    return { x: () => poolBack(dy as Tensor, x, y, window, info.padInfo) };
  },
};

function poolBack(dy: Tensor, x: Tensor4D, y: Tensor4D, window: Window, around: backend_util.PadInfo): Tensor {
  const padded = isPadded(around) ? padTensor(x, pairs(around), lowest) : x;
  const step: MaxPoolStep = { kind: 'max-pool', name: 'tape', shape: y.shape.slice(1), window };
  const [dx] = maxPool.bind(step, [padded.shape.slice(1)]).backward(dy, { inputs: [padded], output: y });
  return isPadded(around) ? slice(dx!, [0, around.top, around.left, 0], x.shape) : dx!;
}

/** cpu's own reads the wrong rows for every picture but the first. Whole factors only: every value's gradient is the sum over its copies. */
const upsamplingGradient: GradConfig = {
  kernelName: 'ResizeNearestNeighbor',
  inputsToSave: ['images'],
  gradFunc: (given, [images], attrs) => {
    const dy = given as Tensor4D;
    const [n, h, w, c] = images!.shape as [number, number, number, number];
    const [rows, columns] = [dy.shape[1] / h, dy.shape[2] / w];
    if (!Number.isInteger(rows) || !Number.isInteger(columns) || attrs['alignCorners']) {
      throw new Error('a nearest neighbour resize by other than a whole factor');
    }
    return { images: () => reshape(sum(reshape(dy, [n * h, rows, w, columns, c]), [1, 3]), [n, h, w, c]) };
  },
};

/**
 * wasm has no kernels for filter gradients. The tape asks for them though only the gradient at the picture is used,
 * so zeros will do; nothing in this program trains.
 */
function registerMissingKernels(): void {
  for (const kernel of missing) if (!getKernel(kernel.kernelName, kernel.backendName)) registerKernel(kernel);
}

const noFilterGradient: KernelConfig['kernelFunc'] = ({ attrs }) =>
  zeros((attrs as unknown as { filterShape: number[] }).filterShape);

interface DepthwiseAttributes {
  readonly inputShape: [number, number, number, number];
  readonly strides: number | [number, number];
  readonly pad: 'same' | 'valid' | number;
  readonly dilations: number | [number, number];
}

const depthwiseInputGradient: KernelConfig['kernelFunc'] = ({ inputs, attrs }) => {
  const { dy, filter } = inputs as { dy: Tensor4D; filter: Tensor4D };
  const { inputShape, strides, pad, dilations } = attrs as unknown as DepthwiseAttributes;
  const info = backend_util.computeConv2DInfo(inputShape, filter.shape, strides, dilations, pad, undefined, true);
  if (info.dilationHeight !== 1 || info.dilationWidth !== 1) throw new Error('a depthwise convolution with dilation');
  const window: Window = {
    kernel: [info.filterHeight, info.filterWidth],
    strides: [info.strideHeight, info.strideWidth],
    padding: info.padInfo,
  };
  const [kh, kw, channels, multiplier] = filter.shape;
  return tidy(() => {
    const turned = reshape(reverse(filter, [0, 1]), [kh, kw, channels * multiplier, 1]) as Tensor4D;
    const all = depthwiseBack(dy, window, inputShape.slice(1), turned);
    return multiplier === 1 ? all : sumGroups(all, multiplier);
  });
};

const missing: readonly KernelConfig[] = [
  { kernelName: 'Conv2DBackpropFilter', backendName: 'wasm', kernelFunc: noFilterGradient },
  { kernelName: 'DepthwiseConv2dNativeBackpropFilter', backendName: 'wasm', kernelFunc: noFilterGradient },
  { kernelName: 'DepthwiseConv2dNativeBackpropInput', backendName: 'wasm', kernelFunc: depthwiseInputGradient },
];
