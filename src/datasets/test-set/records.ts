import { PlainError } from '../../core/errors.ts';
import { sizeOf, type Shape } from '../../core/types.ts';

export interface Records {
  readonly count: number;
  /** (count, height, width, channels). */
  readonly images: Uint8Array;
  readonly labels: Uint8Array;
}

/** One byte for the label, then the picture: in CIFAR-10's binary version, 3,073 bytes. */
export function recordSize(shape: Shape): number {
  return 1 + sizeOf(shape);
}

/** True where the bytes are whole records and every label is a class. */
export function isRecords(bytes: Uint8Array, shape: Shape, classes: number): boolean {
  return bytes.length > 0 && bytes.length % recordSize(shape) === 0 && wrongLabel(bytes, shape, classes) < 0;
}

/**
 * The binary version of CIFAR-10: records of a label and three planes, red, green and blue, each row by row.
 * @throws PlainError, naming the file, when records are cut off or labels are no classes.
 */
export function readRecords(bytes: Uint8Array, shape: Shape, classes: number, name: string): Records {
  const [height, width, channels] = shape;
  const record = recordSize(shape);
  const count = bytes.length / record;
  if (!Number.isInteger(count)) {
    throw new PlainError(`${name} is cut off: expected a multiple of ${record} bytes, got ${bytes.length}`);
  }
  const wrong = wrongLabel(bytes, shape, classes);
  if (wrong >= 0) {
    throw new PlainError(
      `${name} is damaged: picture ${wrong} has label ${bytes[wrong * record]}, expected 0 to ${classes - 1}`,
    );
  }
  const plane = height * width;
  const images = new Uint8Array(count * plane * channels);
  const labels = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    labels[i] = bytes[i * record]!;
    let from = i * record + 1;
    // Plane by plane: ten thousand pictures are thirty million bytes.
    for (let c = 0; c < channels; c++) {
      const end = (i + 1) * plane * channels;
      for (let to = i * plane * channels + c; to < end; to += channels) images[to] = bytes[from++]!;
    }
  }
  return { count, images, labels };
}

/** Index of the first picture whose label is no class, or -1. */
function wrongLabel(bytes: Uint8Array, shape: Shape, classes: number): number {
  const record = recordSize(shape);
  for (let at = 0; at < bytes.length; at += record) if (bytes[at]! >= classes) return at / record;
  return -1;
}
