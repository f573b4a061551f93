import { readFile } from 'node:fs/promises';
import { PlainError } from '../../src/core/errors.ts';
import { gunzip, isGzip, unpacked } from '../../src/datasets/test-set/gunzip.ts';
import { findInTar } from '../../src/datasets/test-set/tar.ts';

/** The largest official file has 47 MB. */
const largest = 64e6;

/** A file's bytes, unpacked where it is gzipped. @throws PlainError when it is damaged */
export async function readUnpacked(path: string, signal?: AbortSignal): Promise<Uint8Array> {
  const bytes = await readFile(path, { signal });
  return isGzip(bytes) ? gunzip(bytes, path, largest) : bytes;
}

/** One file of an archive: a gzipped file is that file; of a tar, it is the one of that name. @throws PlainError */
export async function unpack(path: string, name: string, signal?: AbortSignal): Promise<Uint8Array> {
  if (!/\.tar(\.gz)?$/.test(path)) return readUnpacked(path, signal);
  const pattern = new RegExp(`(^|/)${name.replaceAll('.', '\\.')}$`);
  const found = await findInTar(unpacked(await readFile(path, { signal }), path), path, pattern, largest);
  if (!found) throw new PlainError(`${path} holds no ${name}`);
  return found;
}
