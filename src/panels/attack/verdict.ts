import { argmax, softmax } from '../../core/logits.ts';
import type { AttackResult } from '../../engine/protocol.ts';
import { classNameOf } from '../../ui/class-name.ts';
import { percent } from '../../ui/format.ts';
import { verdictWords } from './words.ts';

export interface Answer {
  readonly name: string;
  readonly percent: string;
}

export interface Verdict {
  /** What the network says of the original and of the result. */
  readonly before: Answer;
  readonly after: Answer;
  /** `already`: the original was read as another class than the attacked label, so there was nothing to change. */
  readonly outcome: 'fooled' | 'held' | 'already';
  readonly word: string;
  /** All of it in one sentence, for those who hear the page. */
  readonly sentence: string;
  /** What the 8-bit picture says, the one that is shown and saved. */
  readonly rounded: string;
}

/** The likeliest class and its probability. */
export function answer(logits: ArrayLike<number>, classes: readonly string[]): Answer {
  const index = argmax(logits);
  return { name: classNameOf(classes, index), percent: percent(softmax(logits)[index]!) };
}

/** Says of a finished attack what came out of it. */
export function verdictOf(result: AttackResult, classes: readonly string[]): Verdict {
  const first = result.steps[0]!;
  const last = result.steps[result.steps.length - 1]!;
  const before = answer(first.logits, classes);
  const after = answer(last.logits, classes);
  const already = result.target === null && argmax(first.logits) !== result.label;
  const outcome = already ? 'already' : result.fooled ? 'fooled' : 'held';
  const word = wordFor(result, classes, outcome);
  return {
    before,
    after,
    outcome,
    word,
    sentence: verdictWords.whole(before, after, word),
    rounded: roundedSentence(result, classes, already),
  };
}

function wordFor(
  { label, target, fooled }: AttackResult,
  classes: readonly string[],
  outcome: Verdict['outcome'],
): string {
  if (outcome === 'already') return verdictWords.already(classNameOf(classes, label));
  if (target === null) return verdictWords.outcomes[outcome];
  const name = classNameOf(classes, target);
  return fooled ? verdictWords.reached(name) : verdictWords.missed(name);
}

/** A result can lose its effect when its pixels are rounded to the 256 values that a picture file has. */
function roundedSentence({ rounded, fooled }: AttackResult, classes: readonly string[], already: boolean): string {
  const said = answer(rounded.logits, classes);
  const { plain, stillFooled, held, undone, tipped } = verdictWords.rounded;
  if (already) return plain(said);
  if (rounded.fooled === fooled) return fooled ? stillFooled(said) : held(said);
  return fooled ? undone(said) : tipped(said);
}
