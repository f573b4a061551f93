/** A data set unlike the others: another size, two channels, labels of two bytes. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { cifar10 } from '../../src/datasets/cifar10.ts';
import { classNames, type Dataset } from '../../src/datasets/dataset.ts';
import { mnist } from '../../src/datasets/mnist.ts';
import { datasets } from '../../src/datasets/registry.ts';
import { readPiece } from '../../src/datasets/test-set/read-piece.ts';
import { readTestSet } from '../../src/datasets/test-set/read.ts';
import { isOfficialFile, RECOGNISED } from '../../src/datasets/test-set/recognise.ts';
import { firstOf, pictureAt } from '../../src/datasets/test-set/test-set.ts';
import { patternBytes, patterns, patternsFiles, testLabel } from '../fixtures/dataset/index.ts';
import { archive, batchFile, gzipped, idx, imagesFile, labelsFile, someBytes } from './test-set/files.ts';

const known = [...datasets, patterns];
const [file] = patternsFiles() as [ReturnType<typeof patternsFiles>[number]];
const rename = (name: string) => ({ ...file, name });

describe('classes', () => {
  it.each(known)('of $id have different ids and names, always the same array', (dataset) => {
    const names = classNames(dataset);
    expect(names).toBe(classNames(dataset));
    expect(names).toEqual(dataset.classes.map(({ name }) => name));
    for (const column of [names, dataset.classes.map(({ id }) => id)]) expect(new Set(column).size).toBe(names.length);
    for (const label of dataset.pair) expect(names[label]).toBeDefined();
    const channels = dataset.shape[2];
    expect([dataset.mean.length, dataset.deviation.length]).toEqual([channels, channels]);
  });
});

describe('the patterns’ official file', () => {
  it('has the sum and the size that are declared', () => {
    const [declared] = patterns.official!.files;
    expect(declared).toEqual({
      name: file.name,
      sum: ['sha256', createHash('sha256').update(file.bytes).digest('hex')],
      bytes: file.bytes.length,
    });
  });

  it.each([
    ['as it is', file],
    ['gzipped', gzipped(file)],
    ['under any name', rename('x')],
    ['in an archive', archive('patterns.tar', [batchFile([1], 'readme'), file])],
  ])('is read %s', async (_, given) => {
    const set = await readTestSet([given], known);
    expect(set).toMatchObject({ dataset: 'patterns', shape: [40, 24, 2], count: 400 });
    expect(set.labels).toBeInstanceOf(Uint16Array);
    expect([...set.labels]).toEqual(Array.from({ length: 400 }, (_, i) => testLabel(i)));
    expect(Math.max(...set.labels)).toBe(299);
    for (const index of [0, 42, 399]) {
      const pixels = Float32Array.from(patternBytes(testLabel(index), index), (byte) => byte / 255);
      expect(pictureAt(set, index)).toEqual({ shape: [40, 24, 2], pixels });
    }
    expect([...firstOf(set, 43).labels].at(-1)).toBe(testLabel(42));
  });

  it('can come in parts', async () => {
    const half = 200 * 1922;
    const parts = [file.bytes.slice(0, half), file.bytes.slice(half)].map((bytes, i) => ({ name: `${i}`, bytes }));
    const [joined, whole] = [await readTestSet(parts, known), await readTestSet([file], known)];
    expect(joined.labels).toEqual(whole.labels);
    expect(Buffer.compare(joined.images, whole.images)).toBe(0);
  });

  it.each([
    ['cut off', 5000, 'patterns_test.bin is cut off: expected a multiple of 1922 bytes, got 5000'],
    [
      'with a label that is no class',
      2 * 1922,
      'patterns_test.bin is damaged: picture 1 has label 300, expected 0 to 299',
    ],
  ])('%s is refused', async (_, length, words) => {
    const bytes = file.bytes.slice(0, length);
    bytes.set([1, 44], 1922);
    await expect(readPiece({ name: file.name, bytes }, known)).rejects.toThrow(words);
  });

  it('is recognised where the data set is known', () => {
    const looks = (sets: readonly Dataset[], name: string) =>
      isOfficialFile(file.bytes.subarray(0, RECOGNISED), name, file.bytes.length, sets);
    expect([looks(known, 'x'), looks(known, file.name)]).toEqual([true, true]);
    expect([looks(datasets, 'x'), looks(datasets, file.name)]).toEqual([false, false]);
  });
});

describe('of two data sets with the same layout', () => {
  const others = { ...patterns.official!, files: [], test: ['others_test.bin'] };
  const namesake: Dataset = { ...patterns, id: 'others', name: 'Others', official: others };
  const declared = {
    ...namesake,
    official: { ...others, files: [{ ...patterns.official!.files[0]!, name: 'x.bin' }] },
  };

  it('the sum tells which one it is, whatever its name', async () => {
    for (const sets of [
      [namesake, patterns],
      [patterns, namesake],
    ])
      expect(await readPiece(rename('others.bin'), sets)).toMatchObject({ dataset: 'patterns' });
    expect(await readPiece(rename('anything'), [{ ...patterns, official: others }, declared])).toMatchObject({
      dataset: 'others',
    });
  });

  it('else the name does', async () => {
    const changed = { ...file, bytes: file.bytes.with(100, file.bytes[100]! ^ 1) };
    expect(await readPiece(changed, [namesake, patterns])).toMatchObject({ dataset: 'patterns' });
    await expect(readPiece({ ...changed, name: 'unknown.bin' }, [namesake, patterns])).rejects.toThrow(
      'unknown.bin can be a file of Others or of Patterns: neither what is in it nor its name tells which',
    );
  });

  it('IDX files of the same names are told apart by their size, or not at all', async () => {
    const fashion: Dataset = { ...mnist, id: 'fashion', name: 'Fashion', classes: mnist.classes };
    const wide: Dataset = { ...fashion, id: 'wide', shape: [28, 30, 1] };
    expect(await readPiece(imagesFile(2), [cifar10, wide, mnist])).toMatchObject({ dataset: 'mnist' });
    await expect(readPiece(imagesFile(2), [mnist, fashion])).rejects.toThrow(/can be a file of MNIST or of Fashion/);
    await expect(readPiece(labelsFile([1]), [mnist, fashion])).rejects.toThrow(/can be a file of MNIST or of Fashion/);
  });
});

describe('IDX files', () => {
  const coloured: Dataset = { ...patterns, id: 'coloured', official: { ...mnist.official!, layout: { kind: 'idx' } } };

  it('may hold several channels', async () => {
    const images = { name: 'images', bytes: idx([2, 40, 24, 2], someBytes(2 * 1920)) };
    const set = await readTestSet([images, labelsFile([3, 255])], [coloured]);
    expect(set).toMatchObject({ dataset: 'coloured', count: 2 });
    expect(set.images).toEqual(someBytes(2 * 1920));
    await expect(readPiece({ name: 'x', bytes: idx([1, 40, 24, 3], someBytes(2880)) }, [coloured])).rejects.toThrow(
      'x holds pictures of 40x24x3: Patterns has 40x24x2',
    );
  });

  it('of no data set that has any are refused', async () => {
    await expect(readPiece(imagesFile(1), [patterns])).rejects.toThrow('holds pictures of no data set that is known');
    await expect(readPiece(labelsFile([1]), [patterns])).rejects.toThrow('holds labels of no data set that is known');
  });
});

it('a data set without official files knows none', async () => {
  const bare: Dataset = { ...patterns, official: null };
  expect(isOfficialFile(file.bytes.subarray(0, RECOGNISED), file.name, file.bytes.length, [bare])).toBe(false);
  await expect(readPiece(file, [bare, cifar10])).rejects.toThrow(
    'patterns_test.bin is no file of Patterns or CIFAR-10 that can be read here: expected .bin files of CIFAR-10',
  );
});
