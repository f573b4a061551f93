/** What the person chose (all of it in the address), and the values that the store is made of: see store-types.ts. */
import type { Target } from '../attacks/target.ts';
import type { Picture, Shape } from '../core/types.ts';
import type { AttackResult, AttackStep, BackendChoice, LogitRows, NetworkRef } from '../engine/protocol.ts';
import type { AnswersTo } from './test-set/types.ts';

/** packets.md, "Which line": from picture A to picture B, or along the attack's direction. */
export type LineChoice = 'between' | 'attack';
export type WindowChoice = 'gaussian' | 'hann';
/** `loss`: the paper's packet, psi ∝ l_Y. `probability`: sqrt(p_Y), marked "not the paper's". */
export type StateChoice = 'loss' | 'probability';
/** The attack that robust accuracy is shown under; the paper's tables are under PGD. */
export type UnderChoice = 'pgd' | 'fgsm';
/** The attack of a measurement: one of the paper's as they stand, the page's own with all its settings, or none. */
export type MeasureChoice = 'pgd' | 'fgsm' | 'chosen' | 'none';
/** How many pictures of the test set are measured, from its first on. */
export type LimitChoice = '100' | '1000' | 'all';
export type ThemeChoice = 'auto' | 'light' | 'dark';

/**
 * Id of a gallery picture; `own` is the picture that the person uploaded, pasted or dropped, `test-17` one of their
 * test set (the files are not in the address). Its form tells its source: see pictures/registry.ts.
 */
export type PictureId = string;

/** Its keys are the names in the address. */
export interface Choice {
  /** Id of one of the world's views. */
  readonly view: string;
  readonly dataset: string;
  /** Network id, for example `cifar10-resnet`. */
  readonly network: string;
  readonly epoch: number;
  readonly picture: PictureId;
  readonly attack: string;
  /** Linf budget in pixels of [0, 1]; the radius in other norms follows from it: see attacks/budget.ts. */
  readonly epsilon: number;
  /** Only what differs from the attack's defaults. */
  readonly parameters: Readonly<Record<string, number | boolean>>;
  /** null: the network's own prediction. */
  readonly label: number | null;
  /** null: the attack's usual one; of an attack that can do both, none: the label is to be left. */
  readonly target: Target | null;
  readonly seed: number;
  /** Iterate on show, numbered as the attack took them; null: the last. */
  readonly iterate: number | null;
  readonly gain: number;
  /** Whether the attack is run on a second network as well: see besideRef in selectors.ts. */
  readonly beside: boolean;
  /** Class A (null: the picture's, or the network's answer) and B (null: one of the pair): see selectors.ts. */
  readonly classA: number | null;
  readonly classB: number | null;
  /** The other end of line 1; null: the first picture of class B. */
  readonly other: PictureId | null;
  readonly line: LineChoice;
  readonly window: WindowChoice;
  readonly state: StateChoice;
  /** Network of the packets' second row; null: the one of the first row. See compareRef in selectors.ts. */
  readonly compareNetwork: string | null;
  /** Its epoch; by default the network's first, or, of another network, that of the first row; null: no second row. */
  readonly compareEpoch: number | null;
  readonly under: UnderChoice;
  /** What is measured on the person's own test set, and which answers the confusion matrix shows. */
  readonly measure: MeasureChoice;
  readonly limit: LimitChoice;
  readonly matrix: AnswersTo;
  readonly theme: ThemeChoice;
  readonly backend: BackendChoice;
}

export interface NamedPicture extends Picture {
  readonly id: PictureId;
  readonly title: string;
  /** True class, where known. */
  readonly label: number | null;
  /** What was done to a file when it was read, that the person should know. */
  readonly remarks?: readonly string[];
}

/** An attack's result, with what was attacked: it stays on show while the next one is on its way. */
export interface Attacked extends AttackResult {
  readonly network: NetworkRef;
  /** The picture's true class; null where it is not known. */
  readonly truth: number | null;
}

/** An iterate in 8 bits, looked at afresh. */
export interface RoundedStep {
  /** The one that was rounded, of a result's steps: the very object. */
  readonly step: AttackStep;
  readonly pixels: Float32Array;
  readonly logits: Float32Array;
}

/**
 * A value that is computed. While it is `loading`, or when that `failed`, `value` is the last one, which stays on show.
 * `cached`: computed when the page was built. `progress`: 0 to 1; `left`: milliseconds, by the pace so far. `stopped`: the
 * person called it off.
 */
export type Remote<T> =
  | { readonly state: 'empty' }
  | { readonly state: 'loading'; readonly value?: T; readonly progress?: number; readonly left?: number | undefined }
  | { readonly state: 'stopped'; readonly value?: T }
  | { readonly state: 'ready'; readonly value: T; readonly cached?: boolean }
  | { readonly state: 'failed'; readonly message: string; readonly value?: T };

/** Where a line runs: X(t) = centre + t direction. */
export interface LinePath {
  readonly shape: Shape;
  /** X0 and d, HWC pixels; d has l2 length 1. */
  readonly centre: Float32Array;
  readonly direction: Float32Array;
  /** Pictures A and B, at t = -2s and 2s; on line `attack` the one picture, at t = 0. */
  readonly pictures: readonly Pick<NamedPicture, 'title' | 'label'>[];
}

/** Losses or probabilities of every class along a line, refined in levels of 65, 129, 257, 513 nodes. */
export interface LineSamples {
  readonly network: NetworkRef;
  readonly line: LineChoice;
  readonly classA: number;
  readonly classB: number;
  /** Width s of the window: l2 distance. */
  readonly scale: number;
  /** Positions t of the nodes, l2 distance, increasing, from -8s to 8s. */
  readonly positions: Float64Array;
  readonly logits: LogitRows;
  /** t where a pixel of X(t) first leaves [0, 1], below and above 0. */
  readonly inside: readonly [number, number];
  /** On line `attack`, t = epsilon sqrt(M) of an FGSM step is epsilon times this; null on line `between`. */
  readonly perEpsilon: number | null;
  /** Fraction of the final resolution, 0 to 1. */
  readonly refined: number;
  /** null where the samples were computed when the page was built. */
  readonly path: LinePath | null;
}

/** Coarse lines of all that a playback shows. */
export interface Rehearsal {
  /** The epoch that the playing began with. */
  readonly first: number;
  readonly lines: readonly LineSamples[];
}

/** The logits of the attack's result for each epsilon (linf), what was attacked, and the true label if known. */
export interface CurveSamples {
  readonly epsilons: readonly number[];
  readonly logits: LogitRows;
  readonly label: number;
  /** The class that was aimed at; null: the label was to be left. */
  readonly target: number | null;
  readonly truth: number | null;
}

export interface Notice {
  readonly id: number;
  /** `done` goes with the next choice; the others stay until their cause is over, or they are dismissed. */
  readonly kind: 'done' | 'info' | 'error';
  readonly text: string;
  /** null: it stays until it is dismissed. */
  readonly cause: Cause | null;
}

/** What a notice is about. It goes when one of these parts of the choice changes, or when that result is there. */
export interface Cause {
  readonly choice?: readonly (keyof Choice)[];
  /** Name of a followed result in the store, or `measuring`. */
  readonly result?: string;
}

/** `robust`: on attacked pictures (adversarial training). */
export type Training = 'standard' | 'robust';

export interface CatalogNetwork {
  /** `<dataset>-<architecture>`, with `-robust` at its end where it was trained so. */
  readonly id: string;
  readonly dataset: string;
  /** Id in the registry of architectures. */
  readonly architecture: string;
  readonly training: Training;
  readonly name: string;
  readonly labels: readonly string[];
  readonly shape: Shape;
  readonly parameters: number;
  readonly epochs: readonly CatalogEpoch[];
}

/** Measured when it was trained. In percent. */
export interface CatalogEpoch {
  readonly epoch: number;
  readonly testAccuracy: number;
  readonly robustAccuracy: { readonly pictures: number; readonly fgsm: number; readonly pgd: number };
  /** On the first 1,000 test pictures alone. */
  readonly first1000?: { readonly testAccuracy: number; readonly fgsm: number; readonly pgd: number } | undefined;
}
