/** The one place that knows what a budget means in each norm. */
import { l0, l2, linf } from '../core/norms.ts';
import type { Numbers } from '../core/logits.ts';
import { sizeOf, type Shape } from '../core/types.ts';

export type Norm = 'linf' | 'l2' | 'l0';

/**
 * Radius of the ball for an epsilon in pixels of [0, 1], so that one slider serves every norm: linf, epsilon itself;
 * l2, epsilon sqrt(M), the length of an FGSM step of that epsilon; l0, so large a share of the picture's M values.
 */
export function radiusOf(norm: Norm, epsilon: number, shape: Shape): number {
  switch (norm) {
    case 'linf':
      return epsilon;
    case 'l2':
      return epsilon * Math.sqrt(sizeOf(shape));
    case 'l0':
      return Math.round(epsilon * sizeOf(shape));
  }
}

/** Length of a change in a norm. */
export const lengthIn: Readonly<Record<Norm, (change: Numbers) => number>> = { linf, l2, l0 };
