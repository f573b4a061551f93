import { argmax, softmax } from '../../core/logits.ts';
import type { AttackResult } from '../../engine/protocol.ts';
import { percent } from '../../ui/format.ts';

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

export function nameOf(classes: readonly string[], index: number): string {
  return classes[index] ?? `class ${index}`;
}

/** The likeliest class and its probability. */
export function answer(logits: ArrayLike<number>, classes: readonly string[]): Answer {
  const index = argmax(logits);
  return { name: nameOf(classes, index), percent: percent(softmax(logits)[index]!) };
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
  const change = before.name === after.name ? `still ${after.name} ${after.percent}` : `${after.name} ${after.percent}`;
  return {
    before,
    after,
    outcome,
    word,
    sentence: `${before.name} ${before.percent}, after the attack ${change}: ${word}.`,
    rounded: roundedSentence(result, classes, already),
  };
}

function wordFor(
  { label, target, fooled }: AttackResult,
  classes: readonly string[],
  outcome: Verdict['outcome'],
): string {
  if (outcome === 'already') return `not read as ${nameOf(classes, label)} even before the attack`;
  if (target === null) return outcome;
  const name = nameOf(classes, target);
  return fooled ? `fooled, target ${name} reached` : `held, target ${name} not reached`;
}

/** A result can lose its effect when its pixels are rounded to the 256 values that a picture file has. */
function roundedSentence(result: AttackResult, classes: readonly string[], already: boolean): string {
  const { name, percent: share } = answer(result.rounded.logits, classes);
  const says = `Rounded to 8 bits, as it is saved: ${name} ${share}`;
  if (already) return `${says}.`;
  if (result.rounded.fooled === result.fooled) return `${says}, ${result.fooled ? 'still fooled' : 'held'}.`;
  return result.fooled ? `${says}; the rounding undoes the attack.` : `${says}; the rounding alone tips it over.`;
}
