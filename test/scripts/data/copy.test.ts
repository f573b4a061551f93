/** `npm run data -- --from DIR`. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { archive as tarOf, batchFile, imagesFile } from '../../datasets/test-set/files.ts';
import {
  archive,
  batches,
  bytesOf,
  complete,
  data,
  filesIn,
  from,
  images,
  imagesGz,
  inFolder,
  labels,
  labelsGz,
  packed,
  put,
  server,
  target,
  freshForEachTest,
} from './fixture.ts';

freshForEachTest();

const take = (...argv: string[]) => data(['--from', from(), ...argv]);

test.each([
  [
    'as training reads it',
    () => [...inFolder('mnist', [images, labels]), ...inFolder('cifar-10-batches-bin', batches)],
  ],
  ['all in one', () => [images, labels, ...batches]],
  [
    'packed, as they are downloaded',
    () => [
      { name: `${images.name}.gz`, bytes: imagesGz },
      { name: `mnist/${labels.name}.gz`, bytes: labelsGz },
      { name: 'cifar-10-binary.tar.gz', bytes: archive },
    ],
  ],
])('%s', async (_, files) => {
  put(from(), files());
  expect(await take()).toMatchObject({ code: 0, err: '' });
  expect(filesIn(target())).toEqual(complete);
  expect(bytesOf('cifar-10-batches-bin/data_batch_1.bin')).toEqual(batches[0]!.bytes);
  expect(server.asked, 'without the network').toEqual([]);
});

test('CIFAR-10 with other pixels is taken, and said', async () => {
  put(from(), [batchFile([1], 'test_batch.bin', 99)]);
  const { code, out } = await take();
  expect(code).toBe(0);
  const folder = join(target(), 'cifar-10-batches-bin');
  expect(out).toBe(
    [
      `CIFAR-10: taken into ${folder}: 1 file; not the official bytes, but others in their layout, such as a copy`,
      `CIFAR-10: not in ${from()}: data_batch_1.bin`,
    ].join('\n'),
  );
  expect(filesIn(target())).toEqual(['cifar-10-batches-bin/test_batch.bin']);
});

test('what is official already is not replaced by less', async () => {
  await data();
  put(from(), [batchFile([1], 'test_batch.bin', 99)]);
  const { code, out } = await take('--dataset', 'cifar10');
  expect([code, out]).toEqual([
    0,
    `CIFAR-10: 2 official files are in ${join(target(), 'cifar-10-batches-bin')} already`,
  ]);
  expect(bytesOf('cifar-10-batches-bin/test_batch.bin')).toEqual(batches[1]!.bytes);
});

test('of official files and others, the others are named', async () => {
  put(from(), [batches[0]!, batchFile([1], 'test_batch.bin', 99)]);
  expect((await take()).out).toContain('2 files; test_batch.bin: not the official bytes');
  expect((await data()).out, 'and later too').toContain('2 files; test_batch.bin: not the official bytes');
});

test('less is replaced by what is official', async () => {
  put(join(target(), 'cifar-10-batches-bin'), [batchFile([1], 'test_batch.bin', 99)]);
  put(from(), batches);
  const { code, out } = await take();
  expect(code).toBe(0);
  expect(out).toContain('2 files, official by their sums');
  expect(bytesOf('cifar-10-batches-bin/test_batch.bin')).toEqual(batches[1]!.bytes);
});

test('called off, it takes nothing', async () => {
  put(from(), [images, labels]);
  const { code, err } = await data(['--from', from()], AbortSignal.abort());
  expect([code, err]).toEqual([130, 'called off']);
  expect(readdirSync(target())).toEqual([]);
});

test.each([
  ['MNIST with another sum', [imagesFile(3)], /t10k-images-idx3-ubyte is not the official file: its sum is another/],
  ['a file cut off', [{ ...batches[1]!, bytes: batches[1]!.bytes.subarray(0, 3000) }], /test_batch.bin is cut off/],
  ['a file of the other data set', [{ ...images, name: 'test_batch.bin' }], /test_batch.bin is not of CIFAR-10/],
  [
    'an archive without it',
    [{ name: 'cifar-10-binary.tar.gz', bytes: packed(tarOf('a.tar', [images]).bytes) }],
    /holds no data_batch_1.bin/,
  ],
  [
    'nothing of use',
    [{ name: 'notes.txt', bytes: Uint8Array.of(1) }],
    /from has none of the official files, packed or not: for MNIST, t10k/,
  ],
])('%s is refused', async (_, files, words) => {
  put(from(), files);
  const { code, err } = await take();
  expect(code).toBe(2);
  expect(err).toMatch(words);
  expect(filesIn(target())).toEqual([]);
});
