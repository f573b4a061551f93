/** What the person chose (all of it in the address), and the values that the store is made of: see store-types.ts. */
import type { Picture, Shape } from '../core/types.ts';
import type { BackendChoice, LogitRows, NetworkRef } from '../engine/protocol.ts';
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
  readonly target: number | null;
  readonly seed: number;
  /** Iterate on show; null: the last. */
  readonly iterate: number | null;
  readonly gain: number;
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
}

/**
 * A value that is computed. While it is `loading`, or when that `failed`, `value` is the last one, which stays on show.
 * `cached`: computed when the page was built. `progress`: 0 to 1.
 */
export type Remote<T> =
  | { readonly state: 'empty' }
  | { readonly state: 'loading'; readonly value?: T; readonly progress?: number }
  | { readonly state: 'ready'; readonly value: T; readonly cached?: boolean }
  | { readonly state: 'failed'; readonly message: string; readonly value?: T };

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
}

/** The logits of the attack's result for each epsilon (linf), and the label that was attacked. */
export interface CurveSamples {
  readonly epsilons: readonly number[];
  readonly logits: LogitRows;
  readonly label: number;
}

export interface Notice {
  readonly id: number;
  /** `done` goes with the next choice; the others stay until they are dismissed. */
  readonly kind: 'done' | 'info' | 'error';
  readonly text: string;
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
