/** Official files made in the test: no picture of MNIST or CIFAR-10, but their formats to the byte. */
import { gzipSync } from 'node:zlib';
import type { OfficialFile } from '../../../src/datasets/test-set/piece.ts';

/** Some bytes, other ones for each seed. */
export function someBytes(length: number, seed = 1): Uint8Array {
  return Uint8Array.from({ length }, (_, i) => (i * 31 + (i >> 3) * seed + seed * 7) % 256);
}

export function idx(dimensions: readonly number[], values: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(4 + 4 * dimensions.length + values.length);
  bytes.set([0, 0, 8, dimensions.length]);
  const view = new DataView(bytes.buffer);
  dimensions.forEach((size, i) => view.setUint32(4 + 4 * i, size));
  bytes.set(values, 4 + 4 * dimensions.length);
  return bytes;
}

export function imagesFile(count: number, side = 28): OfficialFile {
  return { name: 't10k-images-idx3-ubyte', bytes: idx([count, side, side], someBytes(count * side * side)) };
}

export function labelsFile(labels: readonly number[]): OfficialFile {
  return { name: 't10k-labels-idx1-ubyte', bytes: idx([labels.length], Uint8Array.from(labels)) };
}

/** CIFAR-10's binary version: a label and three planes of 32x32 for each picture. */
export function batchFile(labels: readonly number[], name = 'test_batch.bin', seed = 1): OfficialFile {
  const bytes = new Uint8Array(labels.length * 3073);
  labels.forEach((label, i) => {
    bytes[i * 3073] = label;
    bytes.set(someBytes(3072, seed + i), i * 3073 + 1);
  });
  return { name, bytes };
}

export function gzipped({ name, bytes }: OfficialFile): OfficialFile {
  return { name: `${name}.gz`, bytes: new Uint8Array(gzipSync(bytes)) };
}

/** As tar writes it: for each file a block that names it, and its bytes filled up to whole blocks; then two of zeros. */
export function archive(name: string, files: readonly OfficialFile[]): OfficialFile {
  const folder = header('folder/', 0);
  const blocks = files.flatMap((file) => [header(`folder/${file.name}`, file.bytes.length), filled(file.bytes)]);
  const parts = [folder, ...blocks, new Uint8Array(1024)];
  return { name, bytes: Uint8Array.from(parts.flatMap((part) => [...part])) };
}

function header(path: string, size: number): Uint8Array {
  const block = new Uint8Array(512);
  const put = (text: string, at: number): void => block.set(new TextEncoder().encode(text), at);
  put(path, 0);
  put(size.toString(8).padStart(11, '0'), 124);
  put('ustar', 257);
  return block;
}

function filled(bytes: Uint8Array): Uint8Array {
  const all = new Uint8Array(Math.ceil(bytes.length / 512) * 512);
  all.set(bytes);
  return all;
}

export function cutOff({ name, bytes }: OfficialFile, length: number): OfficialFile {
  return { name, bytes: bytes.slice(0, length) };
}
