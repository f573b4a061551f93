/** The shape of the one store. */
import type { Piece } from '../datasets/test-set/piece.ts';
import type { PictureFile } from '../pictures/decode.ts';
import type { TrialActions, Trials } from './all-attacks/types.ts';
import type { RemoteKey, Remotes } from './followed/list.ts';
import type { Cause, Choice, Notice, PictureId } from './model.ts';
import type { DistortionActions, DistortionResults } from './robustness/types.ts';
import type { Browse, Measuring, Score } from './test-set/types.ts';
import type { TransferActions, TransferResults } from './transfer/types.ts';
import type { World } from './world.ts';

/** What is known, and what was computed and done so far. */
export interface Results extends Remotes, TransferResults, DistortionResults {
  readonly world: World;
  /** Official files of test sets whose other half is still to come. In memory only. */
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
  /** Attacks that were run one after the other, to be compared. */
  readonly trials: Trials;
  /** What the curve over epsilon was last asked for: see followed/curve.ts. */
  readonly curveAsked: readonly unknown[] | null;
  /** Whether the training is played: effects/play.ts goes from epoch to epoch. */
  readonly playing: boolean;
  /** Counts `retry`. */
  readonly attempt: number;
  readonly notices: readonly Notice[];
}

export interface Actions extends TrialActions, TransferActions, DistortionActions {
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
  /** Computes or downloads again what has failed or was called off. */
  retry(): void;
  /** Calls off what is being computed; what is on show stays. */
  stop(result: RemoteKey): void;
  /** Draws the curve over epsilon of an attack that takes long. */
  askCurve(): void;
  /** @param cause what the notice ends with; none: it stays until it is dismissed */
  notify(kind: Notice['kind'], text: string, cause?: Cause): void;
  /** Ends the notices that are about a result: it is there now. */
  endNotices(result: string): void;
  dismiss(id: number): void;
}

export interface Store extends Results, Actions {
  readonly choice: Choice;
}
