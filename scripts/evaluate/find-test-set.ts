import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PlainError } from '../../src/core/errors.ts';
import type { Dataset } from '../../src/datasets/dataset.ts';
import { readTestSet } from '../../src/datasets/test-set/read.ts';
import type { TestSet } from '../../src/datasets/test-set/test-set.ts';
import { sourceOf } from '../data/official.ts';

/** The official test pictures of a data set. @throws PlainError, naming the folder, when they are not there or damaged. */
export async function findTestSet(dataset: Dataset, data: string): Promise<TestSet> {
  const paths = testFiles(dataset, data);
  if (!paths) {
    const { folder, test } = sourceOf(dataset.id);
    throw new PlainError(`no test files of ${dataset.name} in ${resolve(data)} (${test.map((name) => join(folder, name)).join(', ')}): "npm run data" fetches them`);
  }
  const set = await readTestSet(paths.map((name) => ({ name, bytes: readFileSync(name) })), [dataset]);
  if (set.dataset !== dataset.id) throw new PlainError(`${paths.join(', ')}: not of ${dataset.name}`);
  return set;
}

/** Where they lie, in the data set's own folder or beside it, gzipped or not; null where they are not all there. */
export function testFiles(dataset: Dataset, data: string): string[] | null {
  const { folder, test } = sourceOf(dataset.id);
  const places = [resolve(data, folder), resolve(data)];
  const paths = test.map((name) =>
    places.flatMap((place) => [join(place, name), join(place, `${name}.gz`)]).find((path) => existsSync(path)),
  );
  return paths.every((path) => path !== undefined) ? paths : null;
}
