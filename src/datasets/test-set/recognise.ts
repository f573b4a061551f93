import type { Dataset } from '../dataset.ts';
import { isGzip } from './gunzip.ts';
import { isIdx } from './idx.ts';
import { isNamedAs } from './names.ts';
import { labelAt, recordFormat, recordSize, type RecordFormat } from './records.ts';

/** How many bytes of a file's start are looked at: two labels of CIFAR-10 are among them. */
export const RECOGNISED = 4096;

/**
 * True for what readPiece should look at rather than the decoder of pictures. Also by name, so that an official file
 * that is empty or cut off gets its message from there.
 * @param start the first RECOGNISED bytes, or all of a smaller file
 * @param size bytes of the whole file
 */
export function isOfficialFile(start: Uint8Array, name: string, size: number, datasets: readonly Dataset[]): boolean {
  const named = /idx\d-ubyte(\.gz)?$|\.tar(\.gz)?$/i.test(name) || datasets.some((dataset) => isNamedAs(name, dataset));
  return named || isGzip(start) || isIdx(start) || datasets.some((dataset) => startsWithRecords(start, size, dataset));
}

function startsWithRecords(start: Uint8Array, size: number, dataset: Dataset): boolean {
  const format = recordFormat(dataset);
  return format !== null && size > 0 && size % recordSize(format) === 0 && labelsFit(start, format);
}

/** Other files (icons, for example) can start with a small number too, but hardly ever have such a size and a second label. */
function labelsFit(start: Uint8Array, format: RecordFormat): boolean {
  const labels = [0, recordSize(format)].map((at) => labelAt(start, at, format.labelBytes));
  // NaN: the label lies beyond the bytes that are looked at.
  return labels.every((label) => Number.isNaN(label) || label < format.classes);
}
