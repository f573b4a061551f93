import type { Tensor4D } from '@tensorflow/tfjs-core';
import type { Dataset } from '../datasets/dataset.ts';
import type { Shape } from '../core/types.ts';

/** All that an attack sees of a network. Batches are NHWC in [0, 1]; the caller disposes what is returned. */
export interface Network {
  readonly shape: Shape;
  readonly classes: number;
  /** Gradient of each picture's cross-entropy with its own label, NHWC. */
  inputGradient(pictures: Tensor4D, labels: readonly number[]): Tensor4D;
}

/** A parameter as the page's form, the URL and the engine's check read it. */
export type Parameter = { readonly id: string; readonly label: string; readonly help: string } & (
  | {
      readonly kind: 'number';
      readonly min: number;
      readonly max: number;
      readonly step: number;
      /** Shown as n/255 too. */
      readonly pixels?: boolean;
      readonly default: (dataset: Dataset) => number;
    }
  | { readonly kind: 'switch'; readonly default: (dataset: Dataset) => boolean }
);

export interface AttackContext {
  readonly network: Network;
  readonly original: Tensor4D;
  /** The label whose loss is raised or, for a targeted attack, the target; one per picture. */
  readonly labels: readonly number[];
  /** Radius of the norm ball in the attack's norm, one per picture: a curve over epsilon is one batch. */
  readonly epsilons: readonly number[];
  readonly parameters: Readonly<Record<string, number | boolean>>;
  readonly seed: number;
}

/**
 * An attack proposes; the engine clips the proposal to [0, 1] and to the norm ball, disposes it, and hands the
 * clipped iterate back as the value of `yield` (the engine's: do not dispose). Success is the engine's to decide.
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
  /** How many iterates it will yield, for progress. */
  steps(parameters: Readonly<Record<string, number | boolean>>): number;
  run(context: AttackContext): Generator<Tensor4D, void, Tensor4D>;
}
