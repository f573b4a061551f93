/** Official files in small, served by a server of the test's own: their formats, none of their contents. */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach } from 'vitest';
import { dataCommand } from '../../../scripts/data/data.ts';
import { cifar10 } from '../../../src/datasets/cifar10.ts';
import type { Dataset } from '../../../src/datasets/dataset.ts';
import { mnist } from '../../../src/datasets/mnist.ts';
import type { Sum } from '../../../src/datasets/official.ts';
import { archive as tarOf, batchFile, imagesFile, labelsFile } from '../../datasets/test-set/files.ts';
import { run, type Ran } from '../streams.ts';
import { send, startServer, type TestServer } from './server.ts';

export const [images, labels] = [imagesFile(2), labelsFile([4, 2])];
export const batches = [batchFile([1, 2], 'data_batch_1.bin', 3), batchFile([5], 'test_batch.bin', 4)] as const;
export const [imagesGz, labelsGz, archive] = [
  packed(images.bytes),
  packed(labels.bytes),
  packed(tarOf('a.tar', batches).bytes),
];

/** What `npm run data` leaves, below its folder. */
export const complete = [
  'cifar-10-batches-bin/data_batch_1.bin',
  'cifar-10-batches-bin/test_batch.bin',
  'mnist/t10k-images-idx3-ubyte',
  'mnist/t10k-labels-idx1-ubyte',
];

export let server: TestServer;
let root: string;

/** For each test of the file: the server with all archives, and an empty folder. */
export function freshForEachTest(): void {
  beforeEach(async () => {
    root = mkdtempSync(join(tmpdir(), 'neural-packets-data-'));
    server = await startServer();
    Object.assign(server.answers, {
      '/images.gz': send(imagesGz),
      '/labels.gz': send(labelsGz),
      '/cifar.tar.gz': send(archive),
    });
  });
  afterEach(async () => {
    await server.close();
    rmSync(root, { recursive: true });
  });
}

export const target = (): string => join(root, 'data');
export const from = (): string => join(root, 'from');

/** `npm run data -- --to target`. */
export function data(
  argv: readonly string[] = [],
  ...more: [signal?: AbortSignal, onShow?: (text: string) => void]
): Promise<Ran> {
  return run(dataCommand(smallDatasets()), ['--to', target(), ...argv], ...more);
}

export function packed(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(gzipSync(bytes));
}

export function sumOf(bytes: Uint8Array, algorithm: Sum[0] = 'sha256'): Sum {
  return [algorithm, createHash(algorithm).update(bytes).digest('hex')];
}

/** The data sets with the test's files and addresses. */
export function smallDatasets(): Dataset[] {
  const small = (name: string, bytes: Uint8Array, paths: readonly string[], holds: readonly string[]) => ({
    name,
    sum: sumOf(bytes, 'md5'),
    bytes: bytes.length,
    addresses: paths.map((path) => server.origin + path),
    holds,
  });
  const digits = {
    files: [images, labels].map(({ name, bytes }) => ({ name, sum: sumOf(bytes), bytes: bytes.length })),
    archives: [
      small(`${images.name}.gz`, imagesGz, ['/images.gz', '/mirror/images.gz'], [images.name]),
      small(`${labels.name}.gz`, labelsGz, ['/labels.gz'], [labels.name]),
    ],
  };
  const colours = {
    files: batches.map(({ name, bytes }) => ({ name, sum: sumOf(bytes, 'md5'), bytes: bytes.length })),
    archives: [
      small(
        'cifar-10-binary.tar.gz',
        archive,
        ['/cifar.tar.gz'],
        batches.map(({ name }) => name),
      ),
    ],
    otherwise: 'such as a copy',
  };
  return [
    { ...mnist, official: { ...mnist.official!, ...digits } },
    { ...cifar10, official: { ...cifar10.official!, ...colours } },
  ];
}

export function bytesOf(path: string): Uint8Array {
  return new Uint8Array(readFileSync(join(target(), path)));
}

/** Every file in a folder, by its path there. */
export function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return paths.filter((path) => statSync(join(folder, path)).isFile()).toSorted();
}

export function put(folder: string, files: readonly { name: string; bytes: Uint8Array }[]): string {
  for (const { name, bytes } of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  return folder;
}

export function inFolder(
  folder: string,
  files: readonly { name: string; bytes: Uint8Array }[],
): { name: string; bytes: Uint8Array }[] {
  return files.map(({ name, bytes }) => ({ name: `${folder}/${name}`, bytes }));
}
