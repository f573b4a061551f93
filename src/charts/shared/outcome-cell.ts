/** One network's cell in a matrix of outcomes. */
import type { Outcome } from '../../core/outcome.ts';
import { outcomeWords } from '../../core/words.ts';

/** `unasked`: nothing is known yet. `failed`: it could not be asked. `none`: there is no such network. */
export type CellState = Outcome | 'unasked' | 'failed' | 'none';

export interface CellAnswer {
  readonly name: string;
  /** 0 to 1. */
  readonly probability: number;
  /** As it is written: `54.5%`. */
  readonly share: string;
}

export interface OutcomeCell {
  readonly state: CellState;
  /** Whether the picture was crafted on this very network. */
  readonly isCrafted: boolean;
  /** null unless the state is an outcome. */
  readonly said: {
    readonly before: CellAnswer;
    readonly after: CellAnswer;
    /** Whether it answers the attack's target; null where there is none. */
    readonly reached: boolean | null;
    /** How many of so many random changes of the same size change its answer. */
    readonly chance: { readonly changed: number; readonly of: number };
  } | null;
}

export const stateWords: Readonly<Record<CellState, string>> = {
  ...outcomeWords,
  unasked: 'not asked',
  failed: 'could not be asked',
  none: 'no such network',
};
