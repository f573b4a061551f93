import { fileURLToPath } from 'node:url';
import type { Dataset } from '../../src/datasets/dataset.ts';
import type { OfficialFiles } from '../../src/datasets/official.ts';
import { fail } from './words.ts';

/** Where official files lie unless one says otherwise; git ignores it. */
export const repositoryData = fileURLToPath(new URL('../../data', import.meta.url));

/** A data set with official files. */
export type Published = Dataset & { readonly official: OfficialFiles };

export function isPublished(dataset: Dataset): dataset is Published {
  return dataset.official !== null;
}

/** @throws PlainError when it has no official files. */
export function published(dataset: Dataset): Published {
  if (isPublished(dataset)) return dataset;
  throw fail('no-official-files', { dataset: dataset.name });
}
