import { fail } from './words.ts';

/** What an IDX file of bytes says of itself: its dimensions, and the values behind its header. */
export interface Idx {
  /** (count) for labels; (count, height, width) for pictures, with (channels) behind where there are several. */
  readonly dimensions: readonly number[];
  readonly values: Uint8Array;
}

/** Two zeros, 8 for bytes, and the number of dimensions: 1 for labels, 3 or 4 for pictures. */
export function isIdx(bytes: Uint8Array): boolean {
  return bytes[0] === 0 && bytes[1] === 0 && bytes[2] === 8 && [1, 3, 4].includes(bytes[3]!);
}

/**
 * The IDX format as MNIST's page describes it: magic, big-endian dimensions, values.
 * @throws PlainError, naming the file, when it is not as long as its header says, or empty.
 */
export function readIdx(bytes: Uint8Array, name: string): Idx {
  const rank = bytes[3]!;
  const header = 4 + 4 * rank;
  if (bytes.length < header) throw fail('header-cut-off', { name, expected: header });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const dimensions = Array.from({ length: rank }, (_, i) => view.getUint32(4 + 4 * i));
  const expected = header + dimensions.reduce((product, size) => product * size, 1);
  if (bytes.length !== expected) throw fail('length-differs', { name, dimensions, expected, found: bytes.length });
  if (expected === header) throw fail('file-of-nothing', { name });
  return { dimensions, values: bytes.subarray(header) };
}
