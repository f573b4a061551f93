/** The shape of the one store: what the person chose (all of it in the URL) and what was computed for it. */
import type { Picture, Shape } from '../core/types.ts';
import type { PictureFile } from '../pictures/decode.ts';
import type { Piece } from '../datasets/test-set/piece.ts';
import type {
  AttackResult,
  BackendChoice,
  BackendReport,
  LogitRows,
  NetworkInfo,
  NetworkRef,
} from '../engine/protocol.ts';
import type { Browse, Measuring, Score, TestSets, Under } from './test-set/types.ts';

export type View = 'attack' | 'packets' | 'tradeoff';
/** packets.md, "Which line": from picture A to picture B, or along the attack's direction. */
export type LineChoice = 'between' | 'attack';
export type WindowChoice = 'gaussian' | 'hann';
/** `loss`: the paper's packet, psi ∝ l_Y. `probability`: sqrt(p_Y), marked "not the paper's". */
export type StateChoice = 'loss' | 'probability';
/** The attack that robust accuracy is shown under; the paper's tables are under PGD. */
export type RobustChoice = 'pgd' | 'fgsm';
/** The attack of a measurement: one of the paper's as they stand, the page's own with all its settings, or none. */
export type MeasureChoice = 'pgd' | 'fgsm' | 'chosen' | 'none';
/** How many pictures of the test set are measured, from its first on. */
export type LimitChoice = '100' | '1000' | 'all';
export type ThemeChoice = 'auto' | 'light' | 'dark';

/**
 * Id of a gallery picture; `own` is the picture that the person uploaded, pasted or dropped, `test-17` one of their test
 * set (the files are not in the URL).
 */
export type PictureId = string;

export interface Choice {
  readonly view: View;
  readonly dataset: string;
  /** Network id, for example `cifar10-resnet`. */
  readonly network: string;
  readonly epoch: number;
  readonly picture: PictureId;
  readonly attack: string;
  /**
   * Linf budget in pixels of [0, 1]. For an attack in l2 the budget is epsilon sqrt(M), the l2 length of an FGSM step
   * of that epsilon, so that one slider, and one marker on the packets' axis, serve both.
   */
  readonly epsilon: number;
  /** Only what differs from the attack's defaults. */
  readonly parameters: Readonly<Record<string, number | boolean>>;
  /** null: the network's own prediction. */
  readonly label: number | null;
  readonly target: number | null;
  readonly seed: number;
  /** Iterate on show; null: the last. */
  readonly step: number | null;
  readonly gain: number;
  /** Class A (null: the picture's, or the network's answer) and B (null: the data set's first pair): see selectors.ts. */
  readonly classA: number | null;
  readonly classB: number | null;
  /** The other end of line 1; null: the gallery's first picture of class B. */
  readonly other: PictureId | null;
  readonly line: LineChoice;
  readonly window: WindowChoice;
  readonly state: StateChoice;
  /** Network of the packets' second row; null: the one of the first row. See compareRef in selectors.ts. */
  readonly compareNetwork: string | null;
  /** Its epoch: by default the network's first, or, of another network, the one of the first row; null: no second row. */
  readonly compareEpoch: number | null;
  readonly robust: RobustChoice;
  /** What is measured on the person's own test set, and which answers the confusion matrix shows. */
  readonly measure: MeasureChoice;
  readonly limit: LimitChoice;
  readonly matrix: Under;
  readonly theme: ThemeChoice;
  readonly backend: BackendChoice;
}

export interface NamedPicture extends Picture {
  readonly id: PictureId;
  readonly title: string;
  /** True class, where known. */
  readonly label: number | null;
}

/** A value on its way: `stale` is still shown while a newer one is computed; `cached` was computed when the page was built. */
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

export interface Notice {
  readonly id: number;
  /** What is only done is not said any longer once the person goes on; the others stay until they are dismissed. */
  readonly kind: 'done' | 'info' | 'error';
  readonly text: string;
}

export interface Results {
  readonly backend: Remote<BackendReport>;
  readonly network: Remote<NetworkInfo>;
  readonly picture: Remote<NamedPicture>;
  readonly attack: Remote<AttackResult>;
  /** Logits of the attack's result over `curveEpsilons` (linf). */
  readonly curve: Remote<{ readonly epsilons: readonly number[]; readonly logits: LogitRows; readonly label: number }>;
  /** First row, and the row to compare. */
  readonly line: Remote<LineSamples>;
  readonly compareLine: Remote<LineSamples>;
  /** What `picture: 'own'` was read from; kept, to be read again for another data set's shape. */
  readonly ownFile: PictureFile | null;
  /** The person's own test sets, by data set; and files of such whose other half is still to come. In memory only. */
  readonly testSets: TestSets;
  readonly testPieces: readonly Piece[];
  /** A picture that the address asked for before its test set was there: it is shown once that is. */
  readonly missedPicture: PictureId | null;
  /** Which pictures the gallery offers: those drawn for the page, or those of the test set, and which of these. */
  readonly shelf: 'drawn' | 'test';
  readonly browse: Browse;
  /** All that was measured here on the test sets. */
  readonly scores: readonly Score[];
  /** The measurement that runs: the same object until it ends. */
  readonly measuring: Measuring | null;
  /** Whether the training is played: effects/play.ts goes from epoch to epoch. */
  readonly playing: boolean;
  /** Counts `retry`. */
  readonly attempt: number;
  readonly notices: readonly Notice[];
}

export interface Actions {
  /** Merges a change into the choice; invalid values are replaced by the nearest valid ones. */
  choose(change: Partial<Choice>): void;
  /** Takes an uploaded, pasted or dropped file; a bad one leaves everything as it was and raises a notice. */
  takeFile(file: PictureFile): Promise<void>;
  /** Takes any number of files: pictures, and official files of a test set, told apart by their content. */
  takeFiles(files: readonly PictureFile[]): Promise<void>;
  forgetTestSet(dataset: string): void;
  browseTests(change: Partial<Browse>): void;
  showShelf(shelf: Results['shelf']): void;
  /** Measures what the choice says, or more of it; from the start where all of it was measured. */
  measure(): void;
  /** What was measured so far stays. */
  stopMeasuring(): void;
  /** Plays the training from the present epoch on; from the first, where that is the last. */
  play(): void;
  pause(): void;
  /** Computes or downloads again what has failed. */
  retry(): void;
  notify(kind: Notice['kind'], text: string): void;
  dismiss(id: number): void;
}

export interface Store extends Results, Actions {
  readonly choice: Choice;
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
