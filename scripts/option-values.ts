/** Values of options, as people type them. Each throws in plain words, with the option's name and what was given. */
import { fail } from './words.ts';

export function choiceOf<T extends string>(option: string, given: string, known: readonly T[]): T {
  const found = known.find((value) => value === given);
  if (found === undefined) throw fail('unknown-value', { option, given, known });
  return found;
}

export function integerOf(option: string, given: string, min: number, max = Number.MAX_SAFE_INTEGER): number {
  const value = /^\d+$/.test(given) ? Number(given) : Number.NaN;
  if (value >= min && value <= max) return value;
  throw fail('no-whole-number', { option, given, min, max });
}

/** A decimal number, or one divided by another: 0.1, 8/255. */
export function fractionOf(option: string, given: string, min: number, max: number): number {
  const parts = given
    .split('/')
    .map((part) => (/^(\d+\.?\d*|\.\d+)(e-?\d+)?$/i.test(part) ? Number(part) : Number.NaN));
  const value = parts.length === 1 ? parts[0]! : parts.length === 2 ? parts[0]! / parts[1]! : Number.NaN;
  if (value >= min && value <= max) return value;
  throw fail('no-fraction', { option, given, min, max, is255th: value > max && value <= 255 });
}
