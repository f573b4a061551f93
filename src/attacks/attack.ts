/** What an attack is, and all that it sees of a network and of arithmetic. One attack is one file and one line in registry.ts. */
import type { Tensor4D } from '@tensorflow/tfjs-core';
import type { Shape } from '../core/types.ts';
import type { Norm } from './budget.ts';
import type { Parameter, ParameterValues } from './parameters.ts';
import type { TargetName } from './target.ts';

/** A batch of pictures on the engine's backend, NHWC in [0, 1]. Attacks hold it and never look inside. */
export type Batch = Tensor4D;

/** What an attack follows the gradient of: data, so that the engine has one slope d loss / d logits for each kind. */
export type Loss =
  /** To be raised when leaving the labels, lowered when they are the target (Eq. 1; Goodfellow et al. 2015). */
  | { readonly kind: 'crossEntropy'; readonly labels: readonly number[] }
  /** How far each picture is from the aim, in logits; to be lowered, and flat beyond `confidence` (Carlini and Wagner 2017, f6). */
  | { readonly kind: 'margin'; readonly labels: readonly number[]; readonly aim: Aim; readonly confidence: number }
  /** (n, classes), row-major: the sum of weights times logits, such as z_k - z_j or a row of the Jacobian. */
  | { readonly kind: 'logits'; readonly weights: Float32Array };

/** `away`: the label is to be left. `towards`: the label is the target. */
export type Aim = 'away' | 'towards';

/** Attacks that can do both are told which by each request. */
export type Aims = Aim | 'either';

/** A network of which only the answers are known. */
export interface BlackBox {
  readonly shape: Shape;
  readonly classes: number;
  /**
   * How many pictures at a time are fast, and few enough that a cancel comes in between; it may change. Results must
   * not depend on it.
   */
  readonly batch: number;
  /** (n, classes), row-major. Costs a query for each picture. */
  logits(pictures: Batch): Promise<Float32Array>;
}

export interface Network extends BlackBox {
  /** d loss / d pixel of each picture. Costs a gradient for each picture. */
  gradient(pictures: Batch, loss: Loss): Batch;
}

/**
 * The arithmetic that works on batches; everything else is done in plain arrays between `read` and `write`. What a
 * method returns is the caller's to dispose, which `tidy` does for all but its result, and the engine at the attack's end for
 * what was left; what an attack is given is never its to dispose.
 */
export interface Arithmetic {
  /** -1, 0 or 1 for each value, right down to the smallest float. */
  sign(values: Batch): Batch;
  /** Each picture's values divided by their l2 norm; all zero stays all zero. */
  unit(values: Batch): Batch;
  /** pictures + sizes[i] * directions, one size for each picture. */
  step(pictures: Batch, directions: Batch, sizes: readonly number[]): Batch;
  /** Uniform numbers in [-1, 1): those of a seed are the same on every backend, in every batch. One seed for each picture. */
  noise(like: Batch, seeds: readonly number[]): Batch;
  tidy<T extends Batch | Proposal>(compute: () => T): T;
  /** (n, height, width, channels), row-major. */
  read(pictures: Batch): Promise<Float32Array>;
  /** @param values as many whole pictures of the network's shape as there are. */
  write(values: Float32Array): Batch;
}

/** Pictures as the engine sees them: the original, or an iterate after clipping. */
export interface Seen {
  readonly pictures: Batch;
  /** (n, classes): one forward pass, however often it is asked for. */
  logits(): Promise<Float32Array>;
  /** Whether each picture has reached the aim: its answer is another one than the label or, towards, the label. */
  won(): Promise<readonly boolean[]>;
}

/** The next iterate as the attack would have it. The engine disposes what it holds. */
export interface Proposal {
  readonly pictures: Batch;
  /** What the attack stepped along, in the sense of the paper's Table IV: see About.conjugate. */
  readonly conjugate?: Batch;
}

/** An attack proposes; the engine clips, and hands back what it sees then. It may end the walk at any step. */
export type Walk = AsyncGenerator<Proposal, void, Seen>;

/** One label and one seed for each picture of the original. */
export interface Context<N extends BlackBox = Network> {
  readonly network: N;
  readonly on: Arithmetic;
  readonly original: Seen;
  /** Never `either`: what it is to do this time. */
  readonly aim: Aim;
  /** The labels to leave or, for an attack that aims towards one, to reach. */
  readonly labels: readonly number[];
  readonly seeds: readonly number[];
  /** Every declared parameter. */
  readonly parameters: ParameterValues;
}

/** Radius of the ball in the attack's norm, one for each picture: a curve over epsilon is one batch. */
export interface Budget {
  readonly radii: readonly number[];
}

/** What the page's form, the address, the command line, the tests and the docs follow from. */
export interface About {
  readonly id: string;
  readonly name: string;
  /** One sentence for the page. */
  readonly summary: string;
  /** Paper and equation. */
  readonly source: string;
  /** The step as TeX, shown beside the picker. */
  readonly formula: string;
  readonly parameters: readonly Parameter[];
  readonly norm: Norm;
  readonly aim: Aims;
  /** Of an attack towards a class: the one that it takes where none is chosen. Without it, the least likely one. */
  readonly usualTarget?: TargetName;
  /** It is made for that target, and takes no other. */
  readonly isTargetFixed?: true;
  /** How many values of a picture it may change, at most; without it, all of them. */
  changes?(parameters: ParameterValues, shape: Shape): number;
  /** The "possible effective conjugate" of the paper's Table IV as TeX; null where none is known. */
  readonly conjugate: string | null;
  /** Formula and conjugate of an attack that can do both where it aims at a target t. */
  readonly towards?: { readonly formula: string; readonly conjugate: string | null };
  /** Of an attack that seeks the nearest success: what is less far beyond the boundary, in logits, is none. Without it, 0. */
  confidence?(parameters: ParameterValues): number;
  /** How many iterates it yields, at most. */
  steps(parameters: ParameterValues, shape: Shape): number;
  /** Whether it draws anything at random, so that another seed gives another result. */
  random(parameters: ParameterValues): boolean;
}

/** `answers`: the network that it is given has no gradients. */
type With<More> =
  | { readonly access: 'gradients'; run(context: Context & More): Walk }
  | { readonly access: 'answers'; run(context: Context<BlackBox> & More): Walk };

/** Goes as far as it is allowed to: the engine clips to [0, 1] and to the ball of the budget. The last iterate is the result. */
export type BudgetAttack = About & { readonly search: 'budget' } & With<Budget>;

/** Seeks the smallest change that wins: the engine clips to [0, 1] alone, and each picture's nearest success is the result. */
export type NearestAttack = About & { readonly search: 'nearest' } & With<unknown>;

export type Attack = BudgetAttack | NearestAttack;
