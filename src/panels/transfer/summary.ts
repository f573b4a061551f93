/** What the answers come to, counted. Each sentence is true of whatever was asked so far. */
import { outcomes, type Outcome } from '../../core/outcome.ts';
import type { NetworkRef } from '../../engine/protocol.ts';
import { hear, type Heard } from '../../state/transfer/read.ts';
import type { Transfer } from '../../state/transfer/types.ts';
import { summaryWords } from './words.ts';

/** A checkpoint that is asked, and what it is called among the others. */
export interface Named {
  readonly checkpoint: NetworkRef;
  readonly name: string;
}

/** Names by what became of their answers. */
export interface Counted {
  readonly of: number;
  readonly outcomes: Readonly<Record<Outcome, readonly string[]>>;
  readonly failed: readonly string[];
  readonly unasked: readonly string[];
  readonly reached: readonly string[];
  /** Random changes of the same size, over all that answered: how many change an answer. */
  readonly chance: { readonly changed: number; readonly of: number };
}

export function countHeard(transfer: Transfer, among: readonly Named[]): Counted {
  const heard = among.map(({ checkpoint, name }) => ({ name, found: hear(transfer, checkpoint) }));
  const answered = heard.flatMap(({ name, found }) => (found && !('failed' in found) ? [{ name, found }] : []));
  const namesOf = (isOne: (found: Heard) => boolean): readonly string[] =>
    answered.filter(({ found }) => isOne(found)).map(({ name }) => name);
  return {
    of: among.length,
    outcomes: Object.fromEntries(
      outcomes.map((outcome) => [outcome, namesOf((found) => found.outcome === outcome)]),
    ) as Counted['outcomes'],
    failed: heard.filter(({ found }) => found && 'failed' in found).map(({ name }) => name),
    unasked: heard.filter(({ found }) => !found).map(({ name }) => name),
    reached: namesOf(({ reached }) => reached === true),
    chance: {
      changed: answered.reduce((sum, { found }) => sum + found.chance.changed, 0),
      of: answered.reduce((sum, { found }) => sum + found.chance.of, 0),
    },
  };
}

/** How many were asked, and could be. */
export function answeredOf({ of, failed, unasked }: Counted): number {
  return of - failed.length - unasked.length;
}

/**
 * `Of 3 other networks, 2 are fooled (ConvNet; GoogLeNet) and 1 holds (ResNet-20, robust).` Then what the target came to,
 * and chance. Nothing where none was asked.
 * @param all `3 other networks`
 */
export function sentencesOf(transfer: Transfer, among: readonly Named[], all: string, target: string | null): string[] {
  const counted = countHeard(transfer, among);
  const answered = answeredOf(counted);
  if (answered + counted.failed.length === 0) return [];
  const isKnown = transfer.picture.label !== null;
  const parts = [
    ...outcomes.map((outcome) => summaryWords.part(outcome, counted.outcomes[outcome], isKnown)),
    summaryWords.failed(counted.failed),
    summaryWords.unasked(counted.unasked),
  ];
  return [
    summaryWords.of(
      all,
      parts.filter((part) => part !== ''),
    ),
    ...(target !== null && answered > 0 ? [summaryWords.target(target, counted.reached, answered)] : []),
    ...(answered > 0 ? [summaryWords.chance(counted.chance)] : []),
  ];
}
