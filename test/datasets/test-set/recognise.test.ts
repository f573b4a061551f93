import { expect, test } from 'vitest';
import { isOfficialFile, RECOGNISED } from '../../../src/datasets/test-set/recognise.ts';
import type { OfficialFile } from '../../../src/datasets/test-set/piece.ts';
import { datasets } from '../../../src/datasets/registry.ts';
import { gallery } from '../../../src/gallery/gallery.ts';
import { readFileSync } from 'node:fs';
import { batchFile, cutOff, gzipped, imagesFile, labelsFile } from './files.ts';

const looks = ({ name, bytes }: OfficialFile): boolean =>
  isOfficialFile(bytes.subarray(0, RECOGNISED), name, bytes.length, datasets);
const nameless = (file: OfficialFile): OfficialFile => ({ ...file, name: 'file' });

test.each([
  ['pictures', imagesFile(10)],
  ['labels', labelsFile([1, 2])],
  ['a batch', batchFile([1, 2, 3])],
  ['gzipped pictures', gzipped(imagesFile(10))],
])('%s are recognised by their content', (_, file) => {
  expect(looks(nameless(file))).toBe(true);
});

test.each([
  ['empty', { ...imagesFile(1), bytes: new Uint8Array() }],
  ['cut off', cutOff(batchFile([1, 2]), 4000)],
  ['archived', { name: 'cifar-10-binary.tar.gz', bytes: Uint8Array.of(1) }],
])('an official file that is %s is recognised by its name', (_, file) => {
  expect(looks(file)).toBe(true);
});

test.each([
  ['a batch with another size', nameless(cutOff(batchFile([1, 2]), 4000))],
  ['a second label above 9', nameless(batchFile([1, 77]))],
  ['nothing', { name: 'nothing', bytes: new Uint8Array() }],
  ['an icon', { name: 'a.ico', bytes: Uint8Array.of(0, 0, 1, 0, 1, 0) }],
  ['a text', { name: 'batch.txt', bytes: new TextEncoder().encode('hello') }],
])('%s is not', (_, file) => {
  expect(looks(file)).toBe(false);
});

test('no picture of the gallery is taken for one', () => {
  for (const { file } of gallery) {
    expect(looks({ name: file, bytes: readFileSync(new URL(`../../../public/${file}`, import.meta.url)) }), file).toBe(
      false,
    );
  }
});
