import type { Tensor4D } from '@tensorflow/tfjs-core';
import type { Shape } from '../core/types.ts';
import type { Dataset } from '../datasets/dataset.ts';

/** A batch of pictures on the engine's backend, NHWC in [0, 1]. Attacks hold it and never look inside. */
export type Batch = Tensor4D;

/**
 * All that an attack sees of a network and of arithmetic. What a method returns is the caller's to dispose, which
 * `tidy` does for all but its result; what an attack is given is never its to dispose.
 */
export interface Network {
  readonly shape: Shape;
  readonly classes: number;
  /** Gradient of each picture's cross-entropy with its own label. */
  inputGradient(pictures: Batch, labels: readonly number[]): Batch;
  /** -1, 0 or 1 for each value, right down to the smallest float. */
  sign(values: Batch): Batch;
  /** Each picture's values divided by their l2 norm; all zero stays all zero. */
  unit(values: Batch): Batch;
  /** pictures + sizes[i] * directions, one size for each picture. */
  step(pictures: Batch, directions: Batch, sizes: readonly number[]): Batch;
  /** Uniform numbers in [-1, 1), the same for the same seed on every backend. */
  noise(like: Batch, seed: number): Batch;
  tidy(compute: () => Batch): Batch;
}

/** A parameter as the page's form, the URL and the engine's check read it. */
export type Parameter = { readonly id: string; readonly label: string; readonly help: string } & (
  | {
      readonly kind: 'number';
      readonly min: number;
      readonly max: number;
      readonly step: number;
      /** In pixels of [0, 1], and so shown as n/255 too. */
      readonly pixels?: boolean;
      readonly default: (dataset: Dataset) => number;
    }
  | { readonly kind: 'switch'; readonly default: (dataset: Dataset) => boolean }
);

export type ParameterValues = Readonly<Record<string, number | boolean>>;

export interface AttackContext {
  readonly network: Network;
  readonly original: Batch;
  /** The label whose loss is raised or, for a targeted attack, the target; one for each picture. */
  readonly labels: readonly number[];
  /** Radius of the norm ball in the attack's norm, one for each picture: a curve over epsilon is one batch. */
  readonly epsilons: readonly number[];
  readonly parameters: ParameterValues;
  readonly seed: number;
}

/**
 * An attack proposes; the engine clips the proposal to [0, 1] and to the norm ball, disposes it, and hands the
 * clipped iterate back as the value of `yield`. Whether it succeeded is the engine's to decide.
 */
export interface Attack {
  readonly id: string;
  readonly name: string;
  /** One sentence for the page. */
  readonly summary: string;
  /** Paper and equation. */
  readonly source: string;
  /** The step as TeX, shown beside the picker. */
  readonly formula: string;
  readonly norm: 'linf' | 'l2';
  readonly targeted: boolean;
  readonly parameters: readonly Parameter[];
  /** How many iterates it yields. */
  steps(parameters: ParameterValues): number;
  run(context: AttackContext): Generator<Batch, void, Batch>;
}
