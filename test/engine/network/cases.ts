/** Seeded random networks over every supported layer, as plain data makers: no test runner, so a page can run them too. */
import { tensor } from '@tensorflow/tfjs-core';
import { input, layers, model, type LayersModel, type SymbolicTensor } from '@tensorflow/tfjs-layers';
import { trainable } from '../../../src/architectures/registry.ts';
import { seededNormal, seededRandom, type Random } from '../../../src/core/random.ts';

/** The caller disposes the model. Run `build` on cpu: weights are uploaded synchronously. */
export interface Case {
  readonly name: string;
  readonly seed: number;
  readonly batch: number;
  build(): LayersModel;
}

export const shippedCases: readonly Case[] = trainable().map(({ id, dataset, architecture }, i) => ({
  name: id,
  seed: i + 1,
  batch: 1,
  build: () => randomised(architecture.build(dataset), i + 1),
}));

export function randomCases(count: number, first = 1): readonly Case[] {
  return Array.from({ length: count }, (_, i) => {
    const seed = first + i;
    return {
      name: `random network ${seed}`,
      seed,
      batch: 1 + (seed % 3),
      build: () => randomised(randomModel(seed), seed),
    };
  });
}

/** Weights of ordinary size, and batch norm statistics that are not the identity. Returns the model. */
export function randomised(built: LayersModel, seed: number): LayersModel {
  const normal = seededNormal(seed);
  const uniform = seededRandom(seed + 1000);
  const fresh = built.weights.map((weight) => {
    const shape = weight.shape.map((side) => side ?? 1);
    const size = shape.reduce((a, b) => a * b, 1);
    return tensor(Float32Array.from({ length: size }, weightMaker(weight.originalName, shape, normal, uniform)), shape);
  });
  built.setWeights(fresh);
  for (const weight of fresh) weight.dispose();
  return built;
}

function weightMaker(name: string, shape: readonly number[], normal: Random, uniform: Random): Random {
  if (name.endsWith('variance')) return () => 0.5 + uniform();
  if (name.endsWith('gamma')) return () => (uniform() < 0.2 ? -1 : 1) * (0.5 + uniform());
  if (name.endsWith('kernel')) {
    const depthwise = name.endsWith('depthwise_kernel');
    const fan = shape.slice(0, depthwise ? 2 : -1).reduce((a, b) => a * b, 1);
    return () => normal() * Math.sqrt(2 / fan);
  }
  return () => 0.2 * normal();
}

/** Uniform pictures in [0, 1] and labels, the same for a seed on every machine. */
export function picturesOf(shape: readonly number[], batch: number, classes: number, seed: number) {
  const uniform = seededRandom(seed + 2000);
  const size = shape.reduce((a, b) => a * b, batch);
  const pixels = Float32Array.from({ length: size }, uniform);
  return { pixels, labels: Array.from({ length: batch }, () => Math.floor(uniform() * classes)) };
}

class Choice {
  private readonly random: Random;
  constructor(seed: number) {
    this.random = seededRandom(seed);
  }
  /** A whole number from low to high, both included. */
  whole(low: number, high: number): number {
    return low + Math.floor(this.random() * (high - low + 1));
  }
  of<T>(options: readonly T[]): T {
    return options[this.whole(0, options.length - 1)]!;
  }
  pair(low: number, high: number): [number, number] {
    return [this.whole(low, high), this.whole(low, high)];
  }
}

type Block = (x: SymbolicTensor, choose: Choice) => SymbolicTensor;

const paddings = ['same', 'valid'] as const;
const activations = ['linear', 'relu', 'relu6'] as const;

const apply = (layer: { apply(x: SymbolicTensor | SymbolicTensor[]): unknown }, x: SymbolicTensor | SymbolicTensor[]) =>
  layer.apply(x) as SymbolicTensor;

const convolution: Block = (x, choose) =>
  apply(
    layers.conv2d({
      filters: choose.whole(1, 5),
      kernelSize: window(x, choose, 4),
      strides: choose.of([1, 1, 2, 3]),
      padding: choose.of(paddings),
      useBias: choose.of([true, false]),
      activation: choose.of(activations),
    }),
    x,
  );

const depthwise: Block = (x, choose) =>
  apply(
    layers.depthwiseConv2d({
      kernelSize: window(x, choose, 3),
      strides: choose.of([1, 2]),
      padding: choose.of(paddings),
      depthMultiplier: choose.whole(1, 2),
      useBias: choose.of([true, false]),
      activation: choose.of(activations),
    }),
    x,
  );

/** tfjs' own gradient of an average over windows that reach into padding is wrong: that has a test of its own. */
const pooling: Block = (x, choose) => {
  const largest = choose.of([true, false]);
  const options = {
    poolSize: window(x, choose, 3),
    strides: choose.pair(1, 3),
    padding: largest ? choose.of(paddings) : 'valid',
  } as const;
  return apply(largest ? layers.maxPooling2d(options) : layers.averagePooling2d(options), x);
};

/** tfjs cannot differentiate it without centre or scale: those have a test of their own. */
const normalisation: Block = (x, choose) => apply(layers.batchNormalization({ epsilon: choose.of([1e-3, 1e-5]) }), x);

const activation: Block = (x, choose) =>
  apply(
    choose.of([layers.activation({ activation: choose.of(activations) }), layers.reLU({ maxValue: 6 }), layers.reLU()]),
    x,
  );

const padding: Block = (x, choose) =>
  apply(layers.zeroPadding2d({ padding: [choose.pair(0, 2), choose.pair(0, 2)] }), x);

const dropout: Block = (x) => apply(layers.dropout({ rate: 0.5 }), x);

const rescaling: Block = (x, choose) =>
  apply(layers.rescaling({ scale: choose.of([2, -0.5]), offset: choose.of([0, -0.7]) }), x);

/** Several readers of one value, sums of two, three and of the same value twice. */
const residual: Block = (x, choose) => {
  const filters = x.shape[3]!;
  const branch = () =>
    apply(layers.conv2d({ filters, kernelSize: choose.whole(1, 3), padding: 'same', useBias: false }), x);
  const terms = choose.of([() => [branch(), x], () => [branch(), branch(), x], () => [x, x]])();
  return apply(layers.add(), terms);
};

const joined: Block = (x, choose) => {
  const branch = () =>
    apply(layers.conv2d({ filters: choose.whole(1, 3), kernelSize: 3, padding: 'same', activation: 'relu' }), x);
  return apply(
    layers.concatenate(),
    choose.of([
      [branch(), x],
      [branch(), branch()],
    ]),
  );
};

const blocks = [
  convolution,
  convolution,
  depthwise,
  pooling,
  pooling,
  normalisation,
  activation,
  padding,
  dropout,
  rescaling,
  residual,
  joined,
];

function window(x: SymbolicTensor, choose: Choice, largest: number): [number, number] {
  return [choose.whole(1, Math.min(largest, x.shape[1]!)), choose.whole(1, Math.min(largest, x.shape[2]!))];
}

function randomModel(seed: number): LayersModel {
  const choose = new Choice(seed);
  const image = input({ shape: [choose.whole(5, 9), choose.whole(5, 9), choose.whole(1, 3)] });
  let x = choose.of([true, false]) ? rescaling(image, choose) : image;
  const depth = choose.whole(2, 6);
  for (let i = 0; i < depth; i++) x = choose.of(blocks)(x, choose);
  // Without one, a network of pooling alone would have nothing to differentiate through.
  x = convolution(x, choose);
  const flat = choose.of([
    () => layers.flatten(),
    () => layers.globalAveragePooling2d({}),
    () => layers.globalMaxPooling2d({}),
  ])();
  let y = apply(flat, x);
  if (choose.of([true, false]))
    y = apply(layers.dense({ units: choose.whole(2, 6), activation: choose.of(activations) }), y);
  if (choose.of([true, false])) y = normalisation(y, choose);
  return model({ inputs: image, outputs: apply(layers.dense({ units: choose.whole(2, 5) }), y) });
}
