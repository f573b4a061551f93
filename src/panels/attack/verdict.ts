import { outcomeOf, type Outcome } from '../../core/outcome.ts';
import { argmax, softmax } from '../../core/logits.ts';
import { outcomeWords } from '../../core/words.ts';
import type { Attacked, RoundedStep } from '../../state/model.ts';
import { classNameOf } from '../../ui/class-name.ts';
import { percent } from '../../ui/format.ts';
import type { Iterate } from './iterate.ts';
import { verdictWords } from './words.ts';

export interface Answer {
  readonly name: string;
  readonly percent: string;
}

export interface Verdict {
  /** What the network says of the original, and of the iterate on show; null where that is the original. */
  readonly before: Answer;
  readonly after: Answer | null;
  readonly outcome: Outcome | 'before';
  /** With what became of the target, where there is one. */
  readonly word: string;
  /** The two apart: the target's is empty where there is none, and of the original. */
  readonly parts: { readonly outcome: string; readonly target: string };
  /** After how many steps; empty of the result, and of the original. */
  readonly when: string;
  /** All of it in one sentence, for those who hear the page. */
  readonly sentence: string;
  /** What the outcome is judged by, where that is not plain; else empty. */
  readonly basis: string;
  /** What the 8-bit picture says, the one that is shown and saved; empty where that is not known yet. */
  readonly rounded: string;
}

/** The likeliest class and its probability. */
export function answer(logits: ArrayLike<number>, classes: readonly string[]): Answer {
  const index = argmax(logits);
  return { name: classNameOf(classes, index), percent: percent(softmax(logits)[index]!) };
}

/**
 * Says what came out of an attack, as far as the iterate on show.
 * @param check of that iterate in 8 bits, where it is not the last: the result has that one's itself
 */
export function verdictOf(
  result: Attacked,
  classes: readonly string[],
  iterate: Pick<Iterate, 'step' | 'index' | 'last'>,
  check?: RoundedStep,
): Verdict {
  const { step, index, last } = iterate;
  const before = answer(result.steps[0]!.logits, classes);
  const after = index === 0 ? null : answer(step.logits, classes);
  const said = says(result, step.logits);
  const word = after ? wordFor(said, result, classes) : verdictWords.before;
  const checked = index === last ? result.rounded.logits : check?.step === step ? check.logits : null;
  const taken = index < last ? step.index : null;
  return {
    before,
    after,
    outcome: after ? said.outcome : 'before',
    word,
    parts: {
      outcome: after ? outcomeWords[said.outcome] : word,
      target: after ? targetPart(said, result, classes) : '',
    },
    when: after && taken !== null ? verdictWords.after(taken) : '',
    sentence: after ? verdictWords.whole(before, after, taken, word) : verdictWords.untouched(before),
    basis: basisOf(result, classes),
    rounded: checked ? roundedSentence(result, classes, after && said, checked) : '',
  };
}

/** What an answer to an attacked picture amounts to. */
interface Says {
  readonly outcome: Outcome;
  /** Whether it is the target; null where the attack has none. */
  readonly reached: boolean | null;
}

function says({ steps, truth, target }: Attacked, logits: Float32Array): Says {
  const [before, after] = [argmax(steps[0]!.logits), argmax(logits)];
  return { outcome: outcomeOf({ truth, before, after }), reached: target === null ? null : after === target };
}

function wordFor(said: Says, result: Attacked, classes: readonly string[]): string {
  return [outcomeWords[said.outcome], targetPart(said, result, classes)].filter(Boolean).join(', ');
}

function targetPart({ reached }: Says, { target }: Attacked, classes: readonly string[]): string {
  return target === null ? '' : verdictWords.target(classNameOf(classes, target), reached === true);
}

/** A wrong answer at the start needs the true class beside it; without one, what was said before stands for it. */
function basisOf({ steps, truth }: Attacked, classes: readonly string[]): string {
  if (truth === null) return verdictWords.truthUnknown;
  return argmax(steps[0]!.logits) === truth ? '' : verdictWords.truth(classNameOf(classes, truth));
}

/**
 * A result can lose its effect when its pixels are rounded to the 256 values that a picture file has.
 * @param exact null: of the original, which nothing was done to
 */
function roundedSentence(result: Attacked, classes: readonly string[], exact: Says | null, logits: Float32Array) {
  const said = answer(logits, classes);
  const { plain, same, undone, tipped, other } = verdictWords.rounded;
  if (!exact) return plain(said);
  const found = says(result, logits);
  if (found.outcome === exact.outcome && found.reached === exact.reached) return same(said, exact.outcome);
  if (exact.outcome === 'fooled' && found.outcome === 'held') return undone(said);
  if (exact.outcome === 'held' && found.outcome === 'fooled') return tipped(said);
  return other(said, wordFor(found, result, classes));
}
