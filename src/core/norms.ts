import type { Numbers } from './logits.ts';

/** Euclidean length. */
export function l2(values: Numbers): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]! * values[i]!;
  return Math.sqrt(sum);
}

/** Largest absolute value. */
export function linf(values: Numbers): number {
  let top = 0;
  for (let i = 0; i < values.length; i++) top = Math.max(top, Math.abs(values[i]!));
  return top;
}

/** How many values are not zero. */
export function l0(values: Numbers): number {
  let count = 0;
  for (let i = 0; i < values.length; i++) if (values[i] !== 0) count++;
  return count;
}

/** a - b, elementwise. */
export function difference(a: Numbers, b: Numbers): Float32Array {
  if (a.length !== b.length) throw new Error(`expected equal lengths, got ${a.length} and ${b.length}`);
  return Float32Array.from(a, (value, i) => value - b[i]!);
}
