import type { Numbers } from '../../core/logits.ts';
import { l2 } from '../../core/norms.ts';

/** Divided by the l2 length; all zero stays all zero. */
export function unit(values: Numbers): Float64Array {
  const length = l2(values);
  return Float64Array.from(values, (value) => (length === 0 ? 0 : value / length));
}
