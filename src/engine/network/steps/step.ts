/** What a step of a plan is, as data, and what each kind of step must be able to do. */
import type { Tensor } from '@tensorflow/tfjs-core';
import type { Activation } from './activations.ts';
import type { Needs } from './needs.ts';
import type { Padding } from './window.ts';

/** Without the batch: [height, width, channels] or [units]. */
export type Dims = readonly number[];

/** Number of values in one picture's part of a tensor. */
export function valuesOf(shape: Dims): number {
  return shape.reduce((product, size) => product * size, 1);
}

export interface Step {
  readonly kind: string;
  /** The layer it was read from. */
  readonly name: string;
  /** Shape of the result. */
  readonly shape: Dims;
}

/** x scale + offset, one pair for each channel: what batch norm and rescaling are, and what folds into other steps. */
export interface AffineStep extends Step {
  readonly kind: 'affine';
  readonly scale: Float32Array;
  readonly offset: Float32Array;
  readonly activation: Activation;
}

/** A layer as a reader sees it: untrusted settings, known shapes, weights on request. */
export interface LayerView {
  readonly name: string;
  readonly type: string;
  readonly config: Readonly<Record<string, unknown>>;
  readonly inputs: readonly Dims[];
  /** @throws PlainError when it is missing or has another shape. */
  weight(name: string, shape: Dims): Float32Array;
}

/** Steps that run one after the other; the first takes the layer's inputs. None: the layer passes its input on. */
export type LayerReader<S extends Step> = (layer: LayerView) => readonly (S | Step)[];

/** Sizes, in values for one picture, of what a pass makes besides its results and frees when it is done. */
export interface Scratch {
  readonly forward: readonly number[];
  readonly backward: readonly number[];
}

/** A step whose constants lie on the current backend. Tensors have the batch as their first axis. */
export interface BoundStep {
  readonly constants: readonly Tensor[];
  forward(inputs: readonly Tensor[]): Tensor;
  /** Gradient with respect to each input. May return `dy` itself. Runs inside a tidy. */
  backward(dy: Tensor, saved: Saved): readonly Tensor[];
}

export interface Saved {
  readonly inputs: readonly Tensor[];
  readonly output: Tensor | undefined;
}

/** One kind of step: the layers it reads, how it runs, and what may be folded into it. One file per kind. */
export interface StepKind<S extends Step = Step> {
  readonly kind: S['kind'];
  /** By Keras class name. */
  readonly layers: Readonly<Record<string, LayerReader<S>>>;
  bind(step: S, inputs: readonly Dims[]): BoundStep;
  needs(step: S): Needs;
  /** None where it is left out. Views of a tensor's own values take no memory, and are not counted. */
  scratch?(step: S, inputs: readonly Dims[]): Scratch;
  /** This step, then `affine`, as one step. */
  thenAffine?(step: S, affine: AffineStep): S | null;
  /** `affine`, then this step: as one step, or with what is left of `affine` before it. */
  afterAffine?(step: S, affine: AffineStep): { readonly step: S; readonly rest: AffineStep | null } | null;
  /** Padding with zeros, then this step, as one step. */
  afterPadding?(step: S, padding: Padding): S | null;
  /** This step, then the activation, as one step. */
  thenActivation?(step: S, activation: Activation): S | null;
}
