import { describe, expect, test } from 'vitest';
import { PlainError } from '../../../src/core/errors.ts';
import { datasets } from '../../../src/datasets/registry.ts';
import { joinPieces, missingFrom } from '../../../src/datasets/test-set/join.ts';
import type { OfficialFile } from '../../../src/datasets/test-set/piece.ts';
import { readPiece } from '../../../src/datasets/test-set/read-piece.ts';
import { readTestSet } from '../../../src/datasets/test-set/read.ts';
import { firstOf, pictureAt } from '../../../src/datasets/test-set/test-set.ts';
import { archive, batchFile, cutOff, gzipped, idx, imagesFile, labelsFile, someBytes } from './files.ts';

const read = (...files: OfficialFile[]) => readTestSet(files, datasets);

describe('MNIST', () => {
  const [images, labels] = [imagesFile(3), labelsFile([7, 0, 9])];

  test.each([
    ['as they are', [images, labels]],
    ['gzipped', [gzipped(images), gzipped(labels)]],
    ['labels first, one gzipped', [labels, gzipped(images)]],
    [
      'under any name',
      [
        { ...images, name: 'a' },
        { ...labels, name: 'b' },
      ],
    ],
  ])('pictures and labels are read %s', async (_, files) => {
    const set = await read(...files);
    expect(set).toMatchObject({ dataset: 'mnist', shape: [28, 28, 1], count: 3, names: files.map(({ name }) => name) });
    expect([...set.labels]).toEqual([7, 0, 9]);
    expect(set.images).toEqual(someBytes(3 * 784));
  });

  test('the bytes may lie in the middle of others', async () => {
    const inside = (bytes: Uint8Array): Uint8Array =>
      Uint8Array.from([1, 2, 3, ...bytes, 4]).subarray(3, 3 + bytes.length);
    const set = await read({ ...images, bytes: inside(images.bytes) }, { ...labels, bytes: inside(labels.bytes) });
    expect(set.images).toEqual(someBytes(3 * 784));
  });
});

describe('CIFAR-10', () => {
  test('planes become pixels', async () => {
    const { bytes } = batchFile([3, 8]);
    const set = await read(batchFile([3, 8]));
    expect(set).toMatchObject({ dataset: 'cifar10', shape: [32, 32, 3], count: 2, names: ['test_batch.bin'] });
    expect([...set.labels]).toEqual([3, 8]);
    for (const [picture, y, x, c] of [
      [0, 0, 0, 0],
      [0, 0, 1, 2],
      [1, 17, 31, 1],
      [1, 31, 31, 2],
    ] as const) {
      const stored = bytes[picture * 3073 + 1 + c * 1024 + y * 32 + x];
      expect(set.images[((picture * 32 + y) * 32 + x) * 3 + c]).toBe(stored);
    }
  });

  test.each([
    ['as it is', (file: OfficialFile) => file],
    ['gzipped', gzipped],
  ])('the test batch is found in the archive that CIFAR-10 comes as, %s', async (_, pack) => {
    const others = ['data_batch_1.bin', 'data_batch_2.bin'].map((name) => batchFile([4, 5, 6, 7], name, 3));
    const set = await read(
      pack(archive('cifar-10-binary.tar', [...others, batchFile([3, 8]), batchFile([9], 'readme.html')])),
    );
    expect(set).toMatchObject({ count: 2, dataset: 'cifar10' });
    expect(set.names[0]).toMatch(/^test_batch.bin of cifar-10-binary.tar/);
    expect(set.images).toEqual((await read(batchFile([3, 8]))).images);
  });

  test('several batches are joined in their order, gzipped or not', async () => {
    const [one, two] = [batchFile([1, 2], 'data_batch_1.bin', 5), batchFile([3], 'data_batch_2.bin', 9)];
    const set = await read(one, gzipped(two));
    expect(set).toMatchObject({ count: 3, names: ['data_batch_1.bin', 'data_batch_2.bin.gz'] });
    expect([...set.labels]).toEqual([1, 2, 3]);
    const alone = [await read(one), await read(two)];
    expect(set.images).toEqual(Uint8Array.from(alone.flatMap(({ images }) => [...images])));
  });
});

test.each([
  ['0 bytes', { name: 'x', bytes: new Uint8Array() }, 'x is empty'],
  [
    'another magic',
    { name: 'x', bytes: Uint8Array.of(0, 0, 9, 3, ...someBytes(80)) },
    /^x is no file of CIFAR-10 or MNIST that can be read here: expected idx3-ubyte/,
  ],
  [
    'pictures cut off',
    cutOff(imagesFile(3), 2000),
    't10k-images-idx3-ubyte: by its header it has 3x28x28 values in 2368 bytes, got 2000: it is cut off',
  ],
  [
    'pictures with more behind them',
    { name: 'x', bytes: Uint8Array.of(...imagesFile(1).bytes, 1) },
    'x: by its header it has 1x28x28 values in 800 bytes, got 801: there is more in it',
  ],
  [
    'a wrong count',
    { name: 'x', bytes: idx([5, 28, 28], someBytes(784)) },
    /^x: by its header it has 5x28x28 values in 3936 bytes, got 800/,
  ],
  [
    'a count of four thousand million',
    { name: 'x', bytes: idx([0xffffffff, 28, 28], someBytes(784)) },
    /^x: by its header it has 4294967295x28x28 values in \d+ bytes/,
  ],
  [
    'a header cut off',
    cutOff(imagesFile(1), 9),
    't10k-images-idx3-ubyte is cut off: it ends within its first 16 bytes',
  ],
  ['no pictures at all', { name: 'x', bytes: idx([0, 28, 28], new Uint8Array()) }, 'x holds nothing'],
  ['pictures of another size', imagesFile(2, 27), 't10k-images-idx3-ubyte holds pictures of 27x27: MNIST has 28x28'],
  [
    'labels cut off',
    cutOff(labelsFile([1, 2, 3]), 10),
    't10k-labels-idx1-ubyte: by its header it has 3 values in 11 bytes, got 10: it is cut off',
  ],
  [
    'a label above 9',
    labelsFile([1, 9, 10, 3]),
    't10k-labels-idx1-ubyte is damaged: label 10 at place 2, expected 0 to 9',
  ],
  [
    'a gzip cut off',
    cutOff(gzipped(imagesFile(3)), 300),
    't10k-images-idx3-ubyte.gz is damaged or cut off: it cannot be unpacked',
  ],
  [
    'a batch of a wrong size',
    cutOff(batchFile([1, 2]), 5000),
    'test_batch.bin is cut off: expected a multiple of 3073 bytes, got 5000',
  ],
  [
    'a batch with a label above 9',
    batchFile([1, 10, 3]),
    'test_batch.bin is damaged: picture 1 has label 10, expected 0 to 9',
  ],
  [
    'anything else',
    { name: 'notes.txt', bytes: new TextEncoder().encode('hello') },
    /^notes.txt is no file of CIFAR-10 or MNIST that can be read here/,
  ],
  [
    'an archive of other files',
    archive('a.tar', [imagesFile(1), batchFile([1], 'data_batch_1.bin')]),
    /^a.tar is an archive without a test_batch.bin: unpack it/,
  ],
  ['an archive that is gzipped and empty', gzipped(archive('a.tar', [])), /^a.tar.gz is an archive without/],
  [
    'an archive cut off',
    cutOff(archive('a.tar', [batchFile([1])]), 2000),
    'a.tar is cut off: it ends within folder/test_batch.bin',
  ],
  [
    'an archive that is damaged',
    { name: 'a.tar', bytes: archive('a.tar', [imagesFile(1), batchFile([1])]).bytes.fill(65, 2048 + 257, 2048 + 400) },
    /^a.tar is damaged/,
  ],
  [
    'an archive of the Python version',
    archive('a.tar', [{ name: 'test_batch', bytes: Uint8Array.of(0x80, 2, 125, 113) }]),
    /a.tar is of the Python version/,
  ],
  [
    'a gzipped archive cut off',
    cutOff(gzipped(archive('a.tar', [{ name: 'x', bytes: someBytes(90_000) }, batchFile([1])])), 300),
    'a.tar.gz is damaged or cut off: it cannot be unpacked',
  ],
  [
    'the Python version',
    { name: 'test_batch', bytes: Uint8Array.of(0x80, 2, 125, 113) },
    /^test_batch is of the Python version: the binary version is wanted/,
  ],
  [
    'a small file that unpacks to a large one',
    gzipped({ name: 'x', bytes: new Uint8Array(70e6).fill(77) }),
    'x.gz is larger than any official file: more than 64 MB',
  ],
])('%s: refused, and the file is named', async (_, file, words) => {
  const refused = readPiece(file, datasets);
  await expect(refused).rejects.toThrow(PlainError);
  await expect(refused).rejects.toThrow(words);
});

describe('what does not fit together', () => {
  test.each([
    ['nothing', [], 'no file was given'],
    [
      'pictures without labels',
      [imagesFile(1)],
      /^t10k-images-idx3-ubyte holds pictures without labels: add their labels/,
    ],
    [
      'labels without pictures',
      [labelsFile([1])],
      /^t10k-labels-idx1-ubyte holds labels without pictures: add their pictures/,
    ],
    [
      'not as many of both',
      [imagesFile(2), labelsFile([1, 2, 3])],
      /^t10k-images-idx3-ubyte holds 2 pictures, but t10k-labels-idx1-ubyte 3 labels/,
    ],
    [
      'pictures twice',
      [imagesFile(1), { ...imagesFile(1), name: 'again' }, labelsFile([1])],
      /^t10k-images-idx3-ubyte and again both hold pictures/,
    ],
    [
      'labels twice',
      [imagesFile(1), labelsFile([1]), { ...labelsFile([2]), name: 'again' }],
      /^t10k-labels-idx1-ubyte and again both hold labels/,
    ],
    [
      'two data sets',
      [imagesFile(1), batchFile([1])],
      /^t10k-images-idx3-ubyte and test_batch.bin are of two data sets/,
    ],
  ])('%s', async (_, files, words) => {
    await expect(read(...files)).rejects.toThrow(words);
  });

  test('what is missing is told before it is joined', async () => {
    const [images, labels] = [await readPiece(imagesFile(1), datasets), await readPiece(labelsFile([4]), datasets)];
    expect(missingFrom([])).toBe('no file was given');
    expect(missingFrom([images])).toContain('add their labels');
    expect(missingFrom([labels])).toContain('add their pictures');
    expect(missingFrom([labels, images])).toBeNull();
    expect(missingFrom([await readPiece(batchFile([1]), datasets)])).toBeNull();
    expect([...joinPieces([labels, images], datasets).labels]).toEqual([4]);
  });
});

describe('a test set', () => {
  test('gives its pictures one by one, in [0, 1]', async () => {
    const set = await read(imagesFile(3), labelsFile([1, 2, 3]));
    const { shape, pixels } = pictureAt(set, 2);
    expect(shape).toEqual([28, 28, 1]);
    expect(pixels).toEqual(Float32Array.from(someBytes(3 * 784).slice(2 * 784), (byte) => byte / 255));
    for (const index of [-1, 3, 0.5, Number.NaN])
      expect(() => pictureAt(set, index)).toThrow(`no picture ${index} among 3`);
  });

  test('can be shortened', async () => {
    const set = await read(batchFile([1, 2, 3]));
    const few = firstOf(set, 2);
    expect(few).toMatchObject({ count: 2, dataset: 'cifar10' });
    expect([...few.labels]).toEqual([1, 2]);
    expect(few.images).toEqual(set.images.slice(0, 2 * 3072));
    expect(firstOf(set, 10)).toEqual(set);
  });
});
