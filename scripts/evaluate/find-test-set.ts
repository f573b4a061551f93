import { join, resolve } from 'node:path';
import { PlainError } from '../../src/core/errors.ts';
import type { Dataset } from '../../src/datasets/dataset.ts';
import { readTestSet } from '../../src/datasets/test-set/read.ts';
import type { TestSet } from '../../src/datasets/test-set/test-set.ts';
import { hasSum } from '../data/judge.ts';
import { sourceOf } from '../data/official.ts';
import { firstThere } from '../data/places.ts';
import { readUnpacked } from '../data/unpack.ts';

export interface FoundTestSet {
  readonly set: TestSet;
  /** False for other bytes in the official layout. */
  readonly official: boolean;
}

/** The test pictures of a data set. @throws PlainError, naming the folder, when they are not there or damaged. */
export async function findTestSet(dataset: Dataset, data: string): Promise<FoundTestSet> {
  const source = sourceOf(dataset.id);
  const paths = testFiles(dataset, data);
  if (!paths) {
    const { folder, test } = source;
    throw new PlainError(
      `no test files of ${dataset.name} in ${resolve(data)} (${test.map((name) => join(folder, name)).join(', ')}): "npm run data" fetches them`,
    );
  }
  const files = await Promise.all(paths.map(async (name) => ({ name, bytes: await readUnpacked(name) })));
  const sums = source.test.map((name) => source.files.find((file) => file.name === name)!);
  return { set: await readTestSet(files, [dataset]), official: files.every(({ bytes }, i) => hasSum(bytes, sums[i]!)) };
}

/** Where they lie, in the data set's own folder or beside it, gzipped or not; null where they are not all there. */
export function testFiles(dataset: Dataset, data: string): string[] | null {
  const source = sourceOf(dataset.id);
  const paths = source.test.map((name) => firstThere(data, source, [name, `${name}.gz`]));
  return paths.every((path) => path !== undefined) ? paths : null;
}
