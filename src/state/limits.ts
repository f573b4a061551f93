/** Bounds of what can be chosen, in one place for the controls, the address and the checks. */
import type { Dataset } from '../datasets/dataset.ts';

/** 32/255 on CIFAR-10 and 0.4 on MNIST: far beyond what is called an imperceptible change. */
export function maxEpsilon(dataset: Dataset): number {
  return 4 * dataset.epsilon;
}

export const gains = { min: 1, max: 64 } as const;

/** The noise of the paper's epsilon fills half the colour scale. */
export function defaultGain(dataset: Dataset): number {
  return Math.round(0.5 / dataset.epsilon);
}

/** Seeds are 32-bit. */
export const maxSeed = 2 ** 32 - 1;

/**
 * The classes that the packets start with. Car and deer are those of the paper's Fig. 2; 3 and 8 differ by two strokes.
 * Other data sets start with their first two.
 */
const pairs: Readonly<Record<string, readonly [number, number]>> = { cifar10: [1, 4], mnist: [3, 8] };

export function defaultPair(dataset: Dataset): readonly [number, number] {
  return pairs[dataset.id] ?? [0, 1];
}
