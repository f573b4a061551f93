import { PlainError } from '../../core/errors.ts';

/** What an IDX file of bytes says of itself: its dimensions, and the values behind its header. */
export interface Idx {
  /** (count) for labels, (count, height, width) for pictures. */
  readonly dimensions: readonly number[];
  readonly values: Uint8Array;
}

/** Two zeros, 8 for bytes, and 1 or 3 dimensions: labels or pictures. */
export function isIdx(bytes: Uint8Array): boolean {
  return bytes[0] === 0 && bytes[1] === 0 && bytes[2] === 8 && (bytes[3] === 1 || bytes[3] === 3);
}

/**
 * The IDX format as MNIST's page describes it: magic, big-endian dimensions, values.
 * @throws PlainError, naming the file, when it is not as long as its header says, or empty.
 */
export function readIdx(bytes: Uint8Array, name: string): Idx {
  const rank = bytes[3]!;
  const header = 4 + 4 * rank;
  if (bytes.length < header) throw new PlainError(`${name} is cut off: it ends within its first ${header} bytes`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const dimensions = Array.from({ length: rank }, (_, i) => view.getUint32(4 + 4 * i));
  const expected = header + dimensions.reduce((product, size) => product * size, 1);
  if (bytes.length !== expected) {
    const reason = bytes.length < expected ? 'it is cut off' : 'there is more in it';
    throw new PlainError(
      `${name}: by its header it has ${dimensions.join('x')} values in ${expected} bytes, got ${bytes.length}: ${reason}`,
    );
  }
  if (expected === header) throw new PlainError(`${name} holds nothing`);
  return { dimensions, values: bytes.subarray(header) };
}
