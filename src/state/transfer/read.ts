/** What an answer amounts to. */
import { argmax, softmax } from '../../core/logits.ts';
import { outcomeOf, type Outcome } from '../../core/outcome.ts';
import type { NetworkRef } from '../../engine/protocol.ts';
import { checkpointKey } from './checkpoints.ts';
import type { Answered, Crafted, Transfer, Transferring } from './types.ts';

/** A class, and the probability that the network gives it. */
export interface Said {
  readonly label: number;
  readonly probability: number;
}

export interface Heard {
  readonly outcome: Outcome;
  readonly before: Said;
  readonly after: Said;
  /** Whether it answers the class that was aimed at; null where none was. */
  readonly reached: boolean | null;
  /** Random changes of the same size, and how many of them change its answer. */
  readonly chance: { readonly changed: number; readonly of: number };
}

/** null while it was not asked; `failed`: why it could not be. */
export function hear(transfer: Transfer, checkpoint: NetworkRef): Heard | { readonly failed: string } | null {
  const { crafted, said, picture } = transfer;
  const answered = said[checkpointKey(checkpoint)];
  if (crafted && 'failed' in crafted) return crafted;
  if (!crafted || !answered) return null;
  return 'failed' in answered ? answered : heardOf(answered, crafted, picture.label);
}

function heardOf({ before: first, after: then, chance }: Answered, { target }: Crafted, truth: number | null): Heard {
  const [before, after] = [argmax(first), argmax(then)];
  return {
    outcome: outcomeOf({ truth, before, after }),
    before: { label: before, probability: softmax(first)[before]! },
    after: { label: after, probability: softmax(then)[after]! },
    reached: target === null ? null : after === target,
    chance: { changed: chance.filter((answer) => answer !== before).length, of: chance.length },
  };
}

/**
 * How much of a job is done, 0 to 1. Of one picture the attack counts as one more checkpoint to ask; where a picture is
 * crafted on each network, as all of a row's answers together.
 */
export function shareDone({ job: { kind, rows }, row, crafted, asked }: Transferring): number {
  const attackOf = (ask: number): number => (kind === 'each' ? ask : 1);
  const whole = rows.map(({ ask }) => ask.length + attackOf(ask.length));
  const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
  const current = rows[row]?.ask.length ?? 0;
  return (sum(whole.slice(0, row)) + attackOf(current) * crafted + asked) / sum(whole);
}
