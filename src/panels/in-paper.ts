import type { Dataset } from '../datasets/dataset.ts';
import { paperNetworks } from '../datasets/paper.ts';

/** Whether the paper has numbers of the data set, so that ours can be compared with them. */
export function isInPaper({ id }: Pick<Dataset, 'id'>): boolean {
  return paperNetworks.some(({ dataset }) => dataset === id);
}
