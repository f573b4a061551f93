import type { Numbers } from '../../core/logits.ts';
import type { Aim } from '../attack.ts';

/**
 * How far a row of logits is from the aim: z_y - max_{k != y} z_k when leaving y, and minus that when y is the target.
 * Below 0 the aim is reached; it is what the loss of kind `margin` lowers.
 */
export function marginOf(logits: Numbers, label: number, aim: Aim): number {
  let top = -Infinity;
  for (let k = 0; k < logits.length; k++) if (k !== label) top = Math.max(top, logits[k]!);
  const ahead = logits[label]! - top;
  return aim === 'away' ? ahead : -ahead;
}
