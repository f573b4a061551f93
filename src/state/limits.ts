/** Bounds of what can be chosen, in one place for the controls, the address and the checks. */
import type { Dataset } from '../datasets/dataset.ts';

/** Four times the paper's epsilon: far beyond what is called an imperceptible change. */
export function maxEpsilon(dataset: Dataset): number {
  return 4 * dataset.epsilon;
}

export const gains = { min: 1, max: 64 } as const;

/** Makes noise of the data set's epsilon fill half the colour scale. */
export function defaultGain(dataset: Dataset): number {
  return Math.round(0.5 / dataset.epsilon);
}

/** Seeds are 32-bit. */
export const maxSeed = 2 ** 32 - 1;
