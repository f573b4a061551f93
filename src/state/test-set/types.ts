/** What the store keeps of the person's own test sets and of what was measured on them. */
import type { Outcome } from '../../core/outcome.ts';
import type { TestSet } from '../../datasets/test-set/test-set.ts';
import type { Answers, NetworkRef, ScoreRequest } from '../../engine/protocol.ts';

/** By data set. */
export type TestSets = Readonly<Partial<Record<string, TestSet>>>;

/** Answers to the pictures as they are, or to what the attack made of them. */
export type AnswersTo = 'clean' | 'attacked';

/** `right` and `wrong` are of the pictures as they are; the others, of what the attack made of the answer. */
export type Wanted = 'all' | 'right' | 'wrong' | Outcome;

/** Which pictures of a test set the gallery shows. Not in the address: without the files it would mean nothing. */
export interface Browse {
  /** True class; null: every one. */
  readonly label: number | null;
  readonly outcome: Wanted;
  /** A column of the confusion matrix: what the network answered. */
  readonly answer: { readonly label: number; readonly under: AnswersTo } | null;
}

/** What is measured, with every parameter. */
export interface ScoreSpec {
  readonly dataset: string;
  readonly network: NetworkRef;
  readonly attack: ScoreRequest['attack'];
}

/** The first `done` pictures of the test set: measuring more of them goes on from there. */
export interface Score extends ScoreSpec {
  /** Tells scores apart: equal for equal specs. */
  readonly key: string;
  readonly set: TestSet;
  readonly done: number;
  /**
   * (set.count), filled up to `done`. The same arrays all along, filled in place while the measurement runs: copying
   * them ten times a second would be felt.
   */
  readonly predictions: Answers;
  readonly attacked: Answers | null;
  /** Of measuring, without the pauses between. */
  readonly milliseconds: number;
}

/** A measurement on its way. */
export interface Measuring {
  /** Of the score that grows. */
  readonly key: string;
  /** Pictures to measure: from `from` up to `until`. */
  readonly from: number;
  readonly until: number;
}
