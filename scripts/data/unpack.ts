import { readFile } from 'node:fs/promises';
import type { Dataset } from '../../src/datasets/dataset.ts';
import { gunzip, isGzip, unpacked } from '../../src/datasets/test-set/gunzip.ts';
import { largestFile } from '../../src/datasets/test-set/largest.ts';
import { pathPattern } from '../../src/datasets/test-set/names.ts';
import { findInTar } from '../../src/datasets/test-set/tar.ts';
import { fail } from './words.ts';

/** A file's bytes, unpacked where it is gzipped. @throws PlainError when it is damaged */
export async function readUnpacked(path: string, dataset: Dataset, signal?: AbortSignal): Promise<Uint8Array> {
  const bytes = await readFile(path, { signal });
  return isGzip(bytes) ? gunzip(bytes, path, largestFile([dataset])) : bytes;
}

/** One file of an archive: a gzipped file is that file; of a tar, it is the one of that name. @throws PlainError */
export async function unpack(path: string, name: string, dataset: Dataset, signal?: AbortSignal): Promise<Uint8Array> {
  if (!/\.tar(\.gz)?$/.test(path)) return readUnpacked(path, dataset, signal);
  const chunks = unpacked(await readFile(path, { signal }), path);
  const found = await findInTar(chunks, path, pathPattern([name]), largestFile([dataset]));
  if (!found) throw fail('not-in-archive', { path, name });
  return found.bytes;
}
