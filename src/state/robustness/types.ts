/** What the store keeps of distortions that were measured on the person's own test sets. */
import type { TestSet } from '../../datasets/test-set/test-set.ts';
import type { NetworkRef } from '../../engine/protocol.ts';
import type { MeasureId } from '../../robustness/measure.ts';

/** One measure of a network in one state, picture by picture as they come. */
export interface Distortions {
  readonly measure: MeasureId;
  readonly network: NetworkRef;
  /** The pictures that it was measured on: numbers of another test set are not comparable. */
  readonly set: TestSet;
  /** In pixels of [0, 1]; Infinity where nothing was found that fools. */
  readonly values: readonly number[];
}

/** All measures of one network, one after the other. */
export interface DistortingJob extends Pick<Distortions, 'network' | 'set'> {
  readonly measures: readonly MeasureId[];
}

/** A job on its way: `job` is the same object until it ends. */
export interface Distorting {
  readonly job: DistortingJob;
  readonly measure: MeasureId;
  /** Pictures of this measure; `of` is 0 until it is known how many there are. */
  readonly done: number;
  readonly of: number;
  /** Since this measure began. */
  readonly milliseconds: number;
}

/** Of the store. */
export interface DistortionResults {
  /** One for each measure, network and epoch: the newest. */
  readonly distortions: readonly Distortions[];
  readonly distorting: Distorting | null;
}

export interface DistortionActions {
  /** Measures the chosen network on the test set of its data set, anew. */
  measureDistortions(): void;
  /** What was measured so far stays. */
  stopDistorting(): void;
}
