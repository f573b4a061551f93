/** `npm run data`, from a server of the test's own. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { download } from '../../../scripts/data/download.ts';
import { filling } from '../../../scripts/data/fill.ts';
import { batchFile } from '../../datasets/test-set/files.ts';
import { run } from '../streams.ts';
import {
  archive,
  batches,
  bytesOf,
  complete,
  data,
  filesIn,
  images,
  imagesGz,
  labels,
  labelsGz,
  put,
  server,
  smallDatasets,
  sumOf,
  target,
  freshForEachTest,
} from './fixture.ts';
import { cutOff, fail, send, sendHalf } from './server.ts';

freshForEachTest();

test('gets every file, unpacked, and leaves nothing else', async () => {
  const { code, err, shown } = await data();
  expect([code, err]).toEqual([0, '']);
  expect(filesIn(target())).toEqual(complete);
  for (const [folder, files] of [
    ['mnist', [images, labels]],
    ['cifar-10-batches-bin', batches],
  ] as const) {
    for (const { name, bytes } of files) expect(bytesOf(`${folder}/${name}`), name).toEqual(bytes);
  }
  expect(shown.at(-1)).toMatch(/^cifar-10-binary.tar.gz: [\d.]+ of [\d.]+ MB$/);
});

test('asks for nothing that is there', async () => {
  await data();
  server.asked.length = 0;
  const { code, out } = await data();
  expect([code, server.asked]).toEqual([0, []]);
  expect(out).toBe(
    [
      `MNIST: in ${join(target(), 'mnist')}: 2 files, official by their sums`,
      `CIFAR-10: in ${join(target(), 'cifar-10-batches-bin')}: 2 files, official by their sums`,
    ].join('\n'),
  );
});

test('goes on where it was: what is missing, and what is cut off', async () => {
  await data();
  rmSync(join(target(), 'mnist', images.name));
  writeFileSync(join(target(), 'cifar-10-batches-bin/test_batch.bin'), batches[1]!.bytes.subarray(0, 100));
  server.asked.length = 0;
  expect((await data()).code).toBe(0);
  expect(server.asked).toEqual(['/images.gz', '/cifar.tar.gz']);
  expect(filesIn(target())).toEqual(complete);
  expect(bytesOf('cifar-10-batches-bin/test_batch.bin')).toEqual(batches[1]!.bytes);
});

test('of one data set alone', async () => {
  expect((await data(['--dataset', 'mnist'])).code).toBe(0);
  expect(filesIn(target())).toEqual(complete.slice(2));
});

test.each([
  ['is not there', fail(404)],
  ['is another file', send(labelsGz)],
  ['is cut off', cutOff(imagesGz)],
])('takes the second address where the first %s', async (_, answer) => {
  server.answers['/images.gz'] = answer;
  server.answers['/mirror/images.gz'] = send(imagesGz);
  expect((await data()).code).toBe(0);
  expect(server.asked.slice(0, 2)).toEqual(['/images.gz', '/mirror/images.gz']);
  expect(filesIn(target())).toEqual(complete);
});

test.each([
  ['has gone', fail(410), /the server answered 410 Gone/],
  [
    'has other bytes',
    send(imagesGz),
    new RegExp(
      `not the official file, its md5 sum is ${sumOf(imagesGz, 'md5')[1]}, expected ${sumOf(archive, 'md5')[1]}`,
    ),
  ],
  ['is cut off', cutOff(archive), /the download was cut off \([A-Z_]+\)/],
  ['is refused', (to: ServerResponse) => to.destroy(), /it could not be reached \([A-Z_]+\)/],
])('a file that %s is told of, and nothing of it stays', async (_, answer, words) => {
  server.answers['/cifar.tar.gz'] = answer;
  const { code, err } = await data();
  expect(code).toBe(2);
  const [start, end] = [
    `cifar-10-binary.tar.gz could not be fetched (${server.origin}/cifar.tar.gz: `,
    '); where it can be had otherwise: npm run data -- --from DIR',
  ];
  expect([err.slice(0, start.length), err.slice(-end.length)]).toEqual([start, end]);
  expect(err.slice(start.length, -end.length)).toMatch(new RegExp(`^${words.source}$`));
  expect(filesIn(target()), 'what was whole before stays').toEqual(complete.slice(2));
  expect(readdirSync(target())).toEqual(['mnist']);
});

test('without a network, every address is told of', async () => {
  await server.close();
  const { code, err } = await data();
  expect(code).toBe(2);
  expect(err).toContain(
    `(${server.origin}/images.gz: it could not be reached (ECONNREFUSED); ${server.origin}/mirror/images.gz: it could not be reached (ECONNREFUSED))`,
  );
  expect(readdirSync(target())).toEqual([]);
});

test('what is there, even half of it, stays until there is better', async () => {
  const half = { ...batches[1]!, bytes: batches[1]!.bytes.subarray(0, 100) };
  put(join(target(), 'cifar-10-batches-bin'), [half]);
  server.answers['/cifar.tar.gz'] = cutOff(archive);
  expect((await data()).code).toBe(2);
  expect(bytesOf('cifar-10-batches-bin/test_batch.bin')).toEqual(half.bytes);
});

test('a folder that cannot be written is told of', async () => {
  writeFileSync(target(), 'a file');
  const { code, err } = await data();
  expect(code).toBe(2);
  expect(err).toMatch(/^\/.*\/data could not be filled: (EEXIST|ENOTDIR): .*$/);
  expect(server.asked).toEqual([]);
  expect(readFileSync(target(), 'utf8')).toBe('a file');
});

test('a data set’s folder that is none is told of, and stays', async () => {
  mkdirSync(target());
  writeFileSync(join(target(), 'mnist'), 'a file');
  const { code, err } = await data();
  expect(code).toBe(2);
  expect(err).toMatch(/^\/.*\/data could not be filled: (EEXIST|ENOTDIR): .*$/);
  expect(readdirSync(target())).toEqual(['mnist']);
});

test.skipIf(!existsSync('/dev/full'))('a disk that is full is told of (where there is a /dev/full)', async () => {
  const whole = smallDatasets()[1]!.official!.archives[0]!;
  const { code, err } = await run(async (_, streams, signal) => {
    await filling({ target: target(), datasets: [], streams, signal }, async ({ temporary }) => {
      symlinkSync('/dev/full', join(temporary, whole.name));
      await download(whole, temporary, streams.line, signal);
    });
    return 0;
  }, []);
  expect([code, err]).toEqual([2, `${target()} could not be filled: ENOSPC: no space left on device, write`]);
  expect(readdirSync(target())).toEqual([]);
});

test('called off, it leaves nothing half-written', async () => {
  // The server sends half of it, and then nothing.
  server.answers['/cifar.tar.gz'] = sendHalf(archive);
  const controller = new AbortController();
  const stop = (text: string): void => void (text.startsWith('cifar') && controller.abort());
  const { code, err } = await data([], controller.signal, stop);
  expect([code, err]).toEqual([130, 'called off']);
  expect(readdirSync(target())).toEqual(['mnist']);
});

test('other pixels in the right layout are kept, and said', async () => {
  const own = batchFile([7], 'test_batch.bin', 40);
  put(join(target(), 'cifar-10-batches-bin'), [own]);
  const { code, out } = await data();
  expect(code).toBe(0);
  expect(out).toContain(
    '1 file; not the official bytes, but others in their layout, such as a copy: remove them to fetch the official ones',
  );
  expect(bytesOf('cifar-10-batches-bin/test_batch.bin')).toEqual(own.bytes);
  expect(filesIn(target())).toEqual(complete);
});
