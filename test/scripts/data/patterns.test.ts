/** `npm run data` for a data set that is published nowhere. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { dataCommand } from '../../../scripts/data/data.ts';
import { cifar10 } from '../../../src/datasets/cifar10.ts';
import { patterns, patternsFiles } from '../../fixtures/dataset/index.ts';
import { batchFile } from '../../datasets/test-set/files.ts';
import { run, type Ran } from '../streams.ts';

const [file] = patternsFiles() as [ReturnType<typeof patternsFiles>[number]];
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'neural-packets-patterns-'));
  mkdirSync(join(root, 'from'));
});
afterEach(() => rmSync(root, { recursive: true }));

function data(...argv: string[]): Promise<Ran> {
  const known = [cifar10, patterns, { ...patterns, id: 'unpublished', official: null }];
  return run(dataCommand(known), ['--to', join(root, 'data'), '--dataset', 'patterns', ...argv]);
}

function give(bytes: Uint8Array): Promise<Ran> {
  writeFileSync(join(root, 'from', file.name), bytes);
  return data('--from', join(root, 'from'));
}

test('its file is taken, and known by its sum', async () => {
  const folder = join(root, 'data', 'patterns-bin');
  expect(await give(file.bytes)).toMatchObject({
    code: 0,
    out: `Patterns: taken into ${folder}: 1 file, official by its sum`,
  });
  expect(Buffer.compare(readFileSync(join(folder, file.name)), file.bytes)).toBe(0);
});

test('another in its layout is taken, and said', async () => {
  const { code, out } = await give(file.bytes.subarray(0, 10 * 1922));
  expect([code, out]).toEqual([0, expect.stringContaining('such as patterns of another seed') as string]);
});

test('what is of another data set, or damaged, is refused', async () => {
  expect(await give(batchFile([1, 2]).bytes)).toMatchObject({
    code: 2,
    err: expect.stringMatching(/patterns_test.bin is not of Patterns$/) as string,
  });
  expect((await give(file.bytes.subarray(0, 5000))).err).toMatch(/patterns_test.bin is cut off/);
});

test('without an address, it is told where it can be had', async () => {
  expect(await data()).toMatchObject({
    code: 0,
    out: 'Patterns: there is no address to fetch patterns_test.bin from: npm run data -- --from DIR takes them',
  });
});

test('there are no files of a data set that declares none', async () => {
  expect((await data('--dataset', 'unpublished')).err).toBe(
    'unknown --dataset: unpublished (there are cifar10, patterns)',
  );
  expect((await data('--help')).out).toMatch(/^Puts the official files of CIFAR-10 and Patterns into data\//);
});
