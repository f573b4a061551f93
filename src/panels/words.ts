/** What several rooms of the page say. */
import { count, fixed } from '../ui/format.ts';

export const words = {
  tryAgain: 'Try again',
  epoch: (epoch: number) => `epoch ${epoch}`,
  budget: 'budget ε',
  l2Length: (radius: number) => `ℓ₂ length ${fixed(radius, 3)}`,
  /** Of an attack in l0. */
  valuesOf: (changed: number, all: number) => `${changed} of ${all} values`,
  paperTick: (epsilon: string) => `${epsilon} paper`,
  /** Of a data set that the paper does not have. */
  usualTick: (epsilon: string) => `${epsilon} usual`,
  waitsForHalf: (file: string) => `${file} is here and waits for its other half.`,
  weights: (parameters: number) => `${count(parameters)} weights`,
} as const;
