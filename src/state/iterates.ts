/** Which of an attack's iterates is on show. */
import type { AttackStep } from '../engine/protocol.ts';

/** Rounded to the 256 values that a picture file has. */
export function roundPixels(pixels: Float32Array): Float32Array {
  return pixels.map((value) => Math.round(value * 255) / 255);
}

/**
 * The place among the iterates that a result has. Long attacks keep fewer than they take: of one that was not kept, the
 * one before it.
 * @param chosen number of an iterate, as the attack took them; null: the last. Beyond the last it is the last, since a
 *   shorter attack may have just come in.
 */
export function placeOfIterate(steps: readonly Pick<AttackStep, 'index'>[], chosen: number | null): number {
  const last = steps.length - 1;
  if (chosen === null) return last;
  return Math.max(
    0,
    steps.findLastIndex(({ index }) => index <= chosen),
  );
}
