import type { Dataset } from '../dataset.ts';

/**
 * How many bytes an unpacked file of the data sets may have: room for others in the layout of MNIST's and CIFAR-10's, of
 * which the largest has 47 MB, and more where a larger one is known.
 */
export function largestFile(datasets: readonly Dataset[]): number {
  return Math.max(64e6, ...datasets.flatMap(({ official }) => official?.files.map(({ bytes }) => bytes) ?? []));
}
