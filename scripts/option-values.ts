/** Values of options, as people type them. Each throws in plain words, with the option's name and what was given. */
import { PlainError } from '../src/core/errors.ts';

export function choiceOf<T extends string>(option: string, given: string, known: readonly T[]): T {
  const found = known.find((value) => value === given);
  if (found === undefined) throw new PlainError(`unknown --${option}: ${given} (there are ${known.join(', ')})`);
  return found;
}

export function integerOf(option: string, given: string, min: number, max = Number.MAX_SAFE_INTEGER): number {
  const value = /^\d+$/.test(given) ? Number(given) : Number.NaN;
  if (value >= min && value <= max) return value;
  const range = max === Number.MAX_SAFE_INTEGER ? `${min} up` : `${min} to ${max}`;
  throw new PlainError(`expected --${option} as a whole number from ${range}, got ${given}`);
}

/** A decimal number, or one divided by another: 0.1, 8/255. */
export function fractionOf(option: string, given: string, min: number, max: number): number {
  const parts = given
    .split('/')
    .map((part) => (/^(\d+\.?\d*|\.\d+)(e-?\d+)?$/i.test(part) ? Number(part) : Number.NaN));
  const value = parts.length === 1 ? parts[0]! : parts.length === 2 ? parts[0]! / parts[1]! : Number.NaN;
  if (value >= min && value <= max) return value;
  const hint = value > max && value <= 255 ? `: is ${given}/255 meant?` : '';
  throw new PlainError(`expected --${option} from ${Number(min.toPrecision(3))} to ${max}, got ${given}${hint}`);
}
