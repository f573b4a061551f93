import { cifar10 } from '../cifar10.ts';
import { isGzip } from './gunzip.ts';
import { isIdx } from './idx.ts';
import { isBatchName } from './piece.ts';
import { recordSize } from './records.ts';

/** How many bytes of a file's start are looked at: two labels of CIFAR-10 are among them. */
export const RECOGNISED = 4096;

/**
 * True for what readPiece should look at rather than the decoder of pictures. Also by name, so that an official file
 * that is empty or cut off gets its message from there.
 * @param start the first RECOGNISED bytes, or all of a smaller file
 */
export function isOfficialFile(start: Uint8Array, name: string, size: number): boolean {
  const named = /idx\d-ubyte(\.gz)?$|\.tar(\.gz)?$/i.test(name) || isBatchName(name);
  return named || isGzip(start) || isIdx(start) || startsWithRecords(start, size);
}

/** Icons start with a zero too, but hardly ever have such a size and a second label. */
function startsWithRecords(start: Uint8Array, size: number): boolean {
  const record = recordSize(cifar10.shape);
  if (size === 0 || size % record !== 0) return false;
  return [start[0], start[record]].every((label) => label === undefined || label < cifar10.classes.length);
}
