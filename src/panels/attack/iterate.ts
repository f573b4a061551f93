import { difference, l0, l2, linf } from '../../core/norms.ts';
import type { Picture, Shape } from '../../core/types.ts';
import type { AttackResult, AttackStep } from '../../engine/protocol.ts';

/** The iterate on show, with what was added to the original so far. */
export interface Iterate {
  readonly step: AttackStep;
  /** Its place among those that the result has, and that of the last one: 0 is the original. */
  readonly index: number;
  readonly last: number;
  readonly picture: Picture;
  readonly noise: Picture;
  readonly norms: { readonly l0: number; readonly l2: number; readonly linf: number };
}

/** @param chosen null: the last; beyond the last: the last, since a shorter attack may have just come in. */
export function iterateOf(result: AttackResult, shape: Shape, chosen: number | null): Iterate {
  const last = result.steps.length - 1;
  const index = chosen === null ? last : Math.min(chosen, last);
  const step = result.steps[index]!;
  const noise = difference(step.pixels, result.steps[0]!.pixels);
  return {
    step,
    index,
    last,
    // The last one is shown as it is saved: in 8 bits.
    picture: { shape, pixels: index === last ? result.rounded.pixels : step.pixels },
    noise: { shape, pixels: noise },
    norms: index === last ? result.norms : { l0: l0(noise), l2: l2(noise), linf: linf(noise) },
  };
}

/** What the store keeps: the last iterate stays the last when the number of steps changes. */
export function iterateChoice(index: number, last: number): number | null {
  return index >= last ? null : Math.max(0, index);
}
