/** What the store keeps of attacks that are run one after the other on one picture, to be compared. */
import type { AttackRequest } from '../../engine/protocol.ts';
import type { Attacked } from '../model.ts';

/** One attack with everything decided. */
export interface Job {
  /** Equal for equal pictures, networks and settings, so that a result is found again. */
  readonly key: string;
  /** Equal where an attack takes about as long: the attack, the network's architecture and the backend. */
  readonly pace: string;
  readonly request: AttackRequest;
  /** The picture's true class; null where it is not known. */
  readonly truth: number | null;
}

/** What came of a job. */
export interface Trial extends Pick<Job, 'key' | 'pace'> {
  /** Of its steps the original and the result alone, with the conjugate that led there: all iterates would be too many. */
  readonly result: Attacked;
  /** How many steps it took. */
  readonly taken: number;
  /** Of the conjugate and the gradient of the loss at the original, -1 to 1; null where one is not known or all zero. */
  readonly cosine: number | null;
  /** Of the change's squared length, how much lies along the conjugate, 0 to 1; null as above. */
  readonly share: number | null;
}

/** A job that ended with an error. */
export interface Failure extends Pick<Job, 'key'> {
  readonly message: string;
}

export type Tried = Trial | Failure;

/** Jobs on their way, one after the other. */
export interface Running {
  /** The same array until the last one has ended. */
  readonly jobs: readonly Job[];
  /** What was chosen when it began: it ends when that changes. */
  readonly setting: readonly unknown[];
  /** Place of the job that runs. */
  readonly at: number;
  /** How far that is, 0 to 1, and for how long it runs. */
  readonly progress: number;
  readonly milliseconds: number;
}

/** `kind`: those within a budget, then those that seek the smallest change, then those that see answers alone. */
export const trialOrders = ['kind', 'name', 'linf', 'l2', 'l0', 'asked', 'time', 'cosine'] as const;
export type TrialOrder = (typeof trialOrders)[number];

export interface Trials {
  /** Of every setting that was tried, the oldest first, as many as memory allows. */
  readonly done: readonly Tried[];
  readonly running: Running | null;
  /** How they are shown. Not in the address: it would not bring the results. */
  readonly order: TrialOrder;
  readonly layout: 'pictures' | 'table';
}

/** Part of the store's actions. */
export interface TrialActions {
  /** Runs attacks on what is chosen, the cheap ones first; instead of those that run. @param ids of the world's attacks */
  tryAttacks(ids: readonly string[]): void;
  /** What is done stays. */
  stopTrying(): void;
  arrangeTrials(change: Partial<Pick<Trials, 'order' | 'layout'>>): void;
}

export function isTrial(tried: Tried | undefined): tried is Trial {
  return tried !== undefined && 'result' in tried;
}
