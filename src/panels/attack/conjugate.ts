/** How well the conjugate of an iterate (the paper's Table IV) points along the attack operator, and along what it did. */
import { cosine, shareAlong } from '../../core/alignment.ts';
import { difference, linf } from '../../core/norms.ts';
import type { AttackResult } from '../../engine/protocol.ts';

export interface Alignment {
  /** The largest value of the conjugate: what its map is scaled by. */
  readonly largest: number;
  /** With the gradient of the attacked loss at the original, -1 to 1; null where one of them is zero everywhere. */
  readonly cosine: number | null;
  /** Share of the final change that lies along it, 0 to 1; null likewise. */
  readonly share: number | null;
}

/** @param conjugate of one of the result's iterates */
export function alignmentOf(
  { gradient, steps }: Pick<AttackResult, 'gradient' | 'steps'>,
  conjugate: Float32Array,
): Alignment {
  return {
    largest: linf(conjugate),
    cosine: gradient && cosine(conjugate, gradient),
    share: shareAlong(difference(steps.at(-1)!.pixels, steps[0]!.pixels), conjugate),
  };
}

/**
 * How often each pixel changed from one kept iterate to the next, up to a place among them: what an attack without a
 * known conjugate tried. (pixels), and the largest of them.
 */
export function touchedUpTo(steps: AttackResult['steps'], place: number, channels: number) {
  const times = new Float32Array(steps[0]!.pixels.length / channels);
  for (let n = 1; n <= place; n++) {
    const [before, after] = [steps[n - 1]!.pixels, steps[n]!.pixels];
    for (let i = 0; i < times.length; i++) {
      for (let c = i * channels; c < (i + 1) * channels; c++) {
        if (before[c] === after[c]) continue;
        times[i]!++;
        break;
      }
    }
  }
  return { times, most: linf(times) };
}
