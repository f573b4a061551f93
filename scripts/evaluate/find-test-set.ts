import { join, resolve } from 'node:path';
import type { Dataset } from '../../src/datasets/dataset.ts';
import { readTestSet } from '../../src/datasets/test-set/read.ts';
import type { TestSet } from '../../src/datasets/test-set/test-set.ts';
import { hasSum } from '../data/judge.ts';
import { published } from '../data/official.ts';
import { firstThere } from '../data/places.ts';
import { readUnpacked } from '../data/unpack.ts';
import { fail } from './words.ts';

export interface FoundTestSet {
  readonly set: TestSet;
  /** False for other bytes in the official layout. */
  readonly official: boolean;
}

/** The test pictures of a data set. @throws PlainError, naming the folder, when they are not there or damaged. */
export async function findTestSet(dataset: Dataset, data: string): Promise<FoundTestSet> {
  const { folder, files: sums, test } = published(dataset).official;
  const paths = testFiles(dataset, data);
  if (!paths) {
    const files = test.map((name) => join(folder, name));
    throw fail('no-test-files', { dataset: dataset.name, folder: resolve(data), files });
  }
  const files = await Promise.all(paths.map(async (name) => ({ name, bytes: await readUnpacked(name, dataset) })));
  const official = test.map((name) => sums.find((file) => file.name === name)!);
  return {
    set: await readTestSet(files, [dataset]),
    official: files.every(({ bytes }, i) => hasSum(bytes, official[i]!)),
  };
}

/** Where they lie, in the data set's own folder or beside it, gzipped or not; null where they are not all there. */
export function testFiles(dataset: Dataset, data: string): string[] | null {
  const set = published(dataset);
  const paths = set.official.test.map((name) => firstThere(data, set, [name, `${name}.gz`]));
  return paths.every((path) => path !== undefined) ? paths : null;
}
