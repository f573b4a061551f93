import { expect, test } from 'vitest';
import { isPublished } from '../../../scripts/data/official.ts';
import { datasets } from '../../../src/datasets/registry.ts';
import { data, freshForEachTest } from './fixture.ts';

freshForEachTest();

test.each([
  [['--from', '/nowhere/at/all'], '/nowhere/at/all is no folder'],
  [['--dataset', 'imagenet'], 'unknown --dataset: imagenet (there are mnist, cifar10)'],
  [['--form', 'x'], "Unknown option '--form' (see --help)"],
])('%j is answered in plain words', async (argv, words) => {
  expect(await data(argv)).toMatchObject({ code: 2, err: words });
});

test('--help says what there is', async () => {
  const { code, out } = await data(['--help']);
  expect(code).toBe(0);
  expect(out).toContain('--from DIR');
});

test('every official file is in one archive, and every sum has its length', () => {
  const published = datasets.filter(isPublished);
  expect(published.length).toBeGreaterThan(1);
  for (const { files, archives, test: tests } of published.map(({ official }) => official)) {
    const held = archives.flatMap(({ holds }) => holds);
    expect(held.toSorted()).toEqual(files.map(({ name }) => name).toSorted());
    expect(held).toEqual(expect.arrayContaining([...tests]));
    for (const {
      sum: [algorithm, hex],
    } of [...files, ...archives]) {
      expect(hex).toMatch(algorithm === 'md5' ? /^[\da-f]{32}$/ : /^[\da-f]{64}$/);
    }
    for (const address of archives.flatMap(({ addresses }) => addresses)) expect(address).toMatch(/^https:/);
  }
});
