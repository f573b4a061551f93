import type { Choice } from './model.ts';
import type { Known } from './known.ts';

/** What a field may look at: the ids there are, and the fields that come before it, already valid. */
export interface FieldContext {
  readonly known: Known;
  readonly draft: Choice;
  /** Whether the person has given a picture of their own. */
  readonly own: boolean;
}

/** One part of the choice: its name in the address, and what is valid for it. */
export interface Field<T> {
  readonly name: string;
  fallback(context: FieldContext): T;
  /** The nearest valid value, or undefined where nothing valid is near. */
  nearest(value: unknown, context: FieldContext): T | undefined;
  /** Whether the draft holds what was asked for; without it, whether the two are equal. */
  isTaken?(asked: unknown, context: FieldContext): boolean;
  /** From the address; without it, the text itself. */
  read?(text: string, context: FieldContext): unknown;
  /** For the address; without it, String(value). */
  write?(value: T, context: FieldContext): string;
}

/** One of a few words; the first is the default. */
export function oneOf<T extends string>(name: string, words: readonly [T, ...T[]]): Field<T> {
  return {
    name,
    fallback: () => words[0],
    nearest: (value) => words.find((word) => word === value),
  };
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
  // Steps of a slider add up their roundings: the last bits are not what anyone chose.
  const same = Math.abs(levels / 255 - value) <= 1e-12;
  return same && levels !== 0 ? `${levels}/255` : String(value);
}
