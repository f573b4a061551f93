import { difference, l0, l2, linf } from '../../core/norms.ts';
import type { Picture, Shape } from '../../core/types.ts';
import type { AttackResult, AttackStep } from '../../engine/protocol.ts';
import { placeOfIterate, roundPixels } from '../../state/iterates.ts';

/** The iterate on show, with what was added to the original so far. */
export interface Iterate {
  readonly step: AttackStep;
  /** Its place among those that the result has, and that of the last one: 0 is the original. */
  readonly index: number;
  readonly last: number;
  /** As it is saved: in 8 bits. */
  readonly picture: Picture;
  readonly noise: Picture;
  /** What led to it: the paper's Table IV. null where none is known. */
  readonly conjugate: Picture | null;
  readonly norms: { readonly l0: number; readonly l2: number; readonly linf: number };
}

/** @param chosen its number, as the attack took them; null: the last. See placeOfIterate. */
export function iterateOf(result: AttackResult, shape: Shape, chosen: number | null): Iterate {
  const index = placeOfIterate(result.steps, chosen);
  const last = result.steps.length - 1;
  const step = result.steps[index]!;
  const noise = difference(step.pixels, result.steps[0]!.pixels);
  return {
    step,
    index,
    last,
    picture: { shape, pixels: index === last ? result.rounded.pixels : roundPixels(step.pixels) },
    noise: { shape, pixels: noise },
    conjugate: step.conjugate && { shape, pixels: step.conjugate },
    norms: index === last ? result.norms : { l0: l0(noise), l2: l2(noise), linf: linf(noise) },
  };
}

/** The place to show; null: the last, which stays the last when the number of steps changes. */
export function iterateChoice(index: number, last: number): number | null {
  return index >= last ? null : Math.max(0, index);
}

/** How many steps the attack took in all. */
export function stepsTaken({ steps }: Pick<AttackResult, 'steps'>): number {
  const { index, repeats } = steps.at(-1)!;
  // A nearest success that comes once more at the end is no step.
  return repeats === undefined ? index : index - 1;
}

/** How many of them are here to be looked at. */
export function stepsKept({ steps }: Pick<AttackResult, 'steps'>): number {
  return steps.length - (steps.at(-1)!.repeats === undefined ? 1 : 2);
}

/** The number of the iterate at a place, as the attack took them: long attacks keep fewer than they take. */
export function numberAt({ steps }: Pick<AttackResult, 'steps'>, index: number): number {
  return steps[index]?.index ?? index;
}
