import { cifar10 } from './cifar10.ts';
import type { Dataset } from './dataset.ts';
import { mnist } from './mnist.ts';

export const datasets: readonly Dataset[] = [cifar10, mnist];

/** @throws when no data set has that id. */
export function datasetById(id: string): Dataset {
  const found = datasets.find((dataset) => dataset.id === id);
  if (!found) throw new Error(`unknown data set: ${id}`);
  return found;
}
