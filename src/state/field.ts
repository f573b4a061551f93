import type { Choice } from './model.ts';
import { fail } from './words.ts';
import type { World } from './world.ts';

/** What a field may look at: all that is known, and the fields that come before it, already valid. */
export interface FieldContext {
  readonly world: World;
  readonly draft: Choice;
}

/** One part of the choice and what is valid for it. Its key in the choice is its name in the address. */
export interface Field<T> {
  /** Names that older addresses may have for it. */
  readonly formerly?: readonly string[];
  fallback(context: FieldContext): T;
  /** The nearest valid value, or undefined where nothing valid is near. */
  nearest(value: unknown, context: FieldContext): T | undefined;
  /** Whether the draft holds what was asked for; without it, whether the two are equal. */
  isTaken?(asked: unknown, context: FieldContext): boolean;
  /** Whether the person is told when another part of the choice makes the value impossible. */
  readonly tellsLoss?: true;
  /** From the address; without it, the text itself. */
  read?(text: string, context: FieldContext): unknown;
  /** For the address; without it, String(value). */
  write?(value: T, context: FieldContext): string;
}

/** One of a few words; the first is the default. */
export function oneOf<T extends string>(words: readonly [T, ...T[]]): Field<T> {
  return {
    fallback: () => words[0],
    nearest: (value) => words.find((word) => word === value),
  };
}

/** The id of one of a list, which may depend on what was chosen before; the first is the default. */
export function idOf(listFor: (context: FieldContext) => readonly { readonly id: string }[]): Field<string> {
  return {
    fallback: (context) => firstId(listFor(context)),
    nearest: (value, context) => listFor(context).find(({ id }) => id === value)?.id,
  };
}

/** @throws PlainError for an empty list */
export function firstId(list: readonly { readonly id: string }[]): string {
  const [first] = list;
  if (!first) throw fail('nothing-to-choose', {});
  return first.id;
}

/** A number within bounds; what is no number has nothing near it. */
export function clamped(value: unknown, min: number, max: number): number | undefined {
  if (typeof value !== 'number' || Number.isNaN(value)) return undefined;
  return Math.min(Math.max(value, min), max);
}

/** "0.03", "1e-3" and, for pixels, "8/255". NaN for anything else. */
export function readNumber(text: string): number {
  const fraction = /^(\d+(?:\.\d+)?)\/255$/.exec(text.trim());
  if (fraction) return Number(fraction[1]) / 255;
  return text.trim() === '' ? Number.NaN : Number(text);
}

/** n/255 where the value is that but for rounding, so that addresses read as the paper does. */
export function writePixels(value: number): string {
  const levels = Math.round(value * 255 * 1000) / 1000;
  // A slider adds up rounded steps, so the last bits of its values are rounding errors.
  const same = Math.abs(levels / 255 - value) <= 1e-12;
  return same && levels !== 0 ? `${levels}/255` : String(value);
}
