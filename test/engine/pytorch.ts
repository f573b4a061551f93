/** What PyTorch says of the project's own pictures: test/fixtures/pytorch, written by training/reference.py. */
import { readFileSync } from 'node:fs';

interface Stored {
  readonly offset: number;
  readonly shape: readonly number[];
}

interface StoredPicture {
  readonly id: string;
  readonly prediction: number;
  readonly logits: Stored;
  readonly gradient?: Stored;
}

export interface ReferencePicture {
  readonly id: string;
  readonly prediction: number;
  readonly logits: Float32Array;
  /** Of the cross-entropy at the prediction, HWC; null where none was stored. */
  readonly gradient: Float32Array | null;
}

export interface ReferenceEpoch {
  readonly epoch: number;
  readonly pictures: readonly ReferencePicture[];
}

/** Every epoch of a network; gradients at the last one only. */
export function pytorchReference(network: string): ReferenceEpoch[] {
  const folder = new URL('../fixtures/pytorch/', import.meta.url);
  const { epochs } = JSON.parse(readFileSync(new URL(`${network}.json`, folder), 'utf8')) as {
    epochs: readonly { epoch: number; pictures: readonly StoredPicture[] }[];
  };
  const bytes = readFileSync(new URL(`${network}.bin`, folder));
  const read = ({ offset, shape }: Stored): Float32Array => {
    const start = bytes.byteOffset + offset;
    return new Float32Array(bytes.buffer.slice(start, start + 4 * shape.reduce((a, b) => a * b, 1)));
  };
  return epochs.map(({ epoch, pictures }) => ({
    epoch,
    pictures: pictures.map(({ id, prediction, logits, gradient }) => ({
      id,
      prediction,
      logits: read(logits),
      gradient: gradient ? read(gradient) : null,
    })),
  }));
}

/** The largest difference. */
export function farthest(found: ArrayLike<number>, wanted: ArrayLike<number>): number {
  let worst = found.length === wanted.length ? 0 : Number.NaN;
  for (let i = 0; i < wanted.length; i++) worst = Math.max(worst, Math.abs(found[i]! - wanted[i]!));
  return worst;
}

/** How many signs differ where the wanted value is above 1e-5 of the largest. */
export function wrongSigns(found: ArrayLike<number>, wanted: Float32Array): number {
  const largest = wanted.reduce((top, value) => Math.max(top, Math.abs(value)), 0);
  return wanted.filter((value, i) => Math.abs(value) > 1e-5 * largest && Math.sign(value) !== Math.sign(found[i]!))
    .length;
}
