import { sizeOf, type Shape } from '../../core/types.ts';
import type { Dataset } from '../dataset.ts';
import type { Labels } from './test-set.ts';
import { fail } from './words.ts';

export interface Records {
  readonly count: number;
  /** (count, height, width, channels). */
  readonly images: Uint8Array;
  readonly labels: Labels;
}

/** How a data set's records are laid out: a label, then its picture channel by channel, each row by row. */
export interface RecordFormat {
  readonly shape: Shape;
  readonly classes: number;
  readonly labelBytes: 1 | 2;
}

/** null: the data set's files are of another layout, or there are none. */
export function recordFormat({ shape, classes, official }: Dataset): RecordFormat | null {
  if (official?.layout.kind !== 'records') return null;
  return { shape, classes: classes.length, labelBytes: official.layout.labelBytes };
}

/** Bytes of a record: in CIFAR-10's binary version, 3,073. */
export function recordSize({ shape, labelBytes }: RecordFormat): number {
  return labelBytes + sizeOf(shape);
}

/** True where the bytes are whole records and every label is a class. */
export function isRecords(bytes: Uint8Array, format: RecordFormat): boolean {
  return bytes.length > 0 && bytes.length % recordSize(format) === 0 && wrongLabel(bytes, format) < 0;
}

/** @throws PlainError, naming the file, when records are cut off or labels are no classes. */
export function readRecords(bytes: Uint8Array, format: RecordFormat, name: string): Records {
  const { shape, classes, labelBytes } = format;
  const size = recordSize(format);
  const count = bytes.length / size;
  if (!Number.isInteger(count)) throw fail('records-cut-off', { name, expected: size, found: bytes.length });
  const index = wrongLabel(bytes, format);
  if (index >= 0)
    throw fail('record-label-wrong', { name, index, label: labelAt(bytes, index * size, labelBytes), classes });
  const images = new Uint8Array(count * sizeOf(shape));
  const labels = labelBytes === 2 ? new Uint16Array(count) : new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const picture = bytes.subarray(i * size + labelBytes, (i + 1) * size);
    labels[i] = labelAt(bytes, i * size, labelBytes);
    interleave(picture, images.subarray(i * picture.length, (i + 1) * picture.length), shape[2]);
  }
  return { count, images, labels };
}

/** From channel after channel to pixel after pixel. */
function interleave(planes: Uint8Array, pixels: Uint8Array, channels: number): void {
  let from = 0;
  for (let c = 0; c < channels; c++) {
    for (let to = c; to < pixels.length; to += channels) pixels[to] = planes[from++]!;
  }
}

/** Index of the first picture whose label is no class, or -1. */
function wrongLabel(bytes: Uint8Array, format: RecordFormat): number {
  const size = recordSize(format);
  for (let at = 0; at < bytes.length; at += size) {
    if (labelAt(bytes, at, format.labelBytes) >= format.classes) return at / size;
  }
  return -1;
}

/** A label, its higher byte first. NaN beyond the end. */
export function labelAt(bytes: Uint8Array, at: number, labelBytes: 1 | 2): number {
  const first = bytes[at] ?? Number.NaN;
  return labelBytes === 1 ? first : 256 * first + (bytes[at + 1] ?? Number.NaN);
}
