import { sizeOf, type Picture, type Shape } from '../../core/types.ts';

/** Classes, one for each picture; of two bytes where there are more than 256 classes. */
export type Labels = Uint8Array | Uint16Array;

/** Labelled pictures of a data set, as its official files hold them. */
export interface TestSet {
  /** Id of the data set. */
  readonly dataset: string;
  readonly shape: Shape;
  /** The files that it came from. */
  readonly names: readonly string[];
  readonly count: number;
  /** (count, height, width, channels), NHWC bytes. */
  readonly images: Uint8Array;
  /** (count): classes. */
  readonly labels: Labels;
}

/** One picture of it, byte / 255. @throws for an index that is none. */
export function pictureAt({ shape, count, images }: TestSet, index: number): Picture {
  if (!Number.isInteger(index) || index < 0 || index >= count) throw new Error(`no picture ${index} among ${count}`);
  const size = sizeOf(shape);
  const bytes = images.subarray(index * size, (index + 1) * size);
  return { shape, pixels: Float32Array.from(bytes, (byte) => byte / 255) };
}

/** Its first `count` pictures, or all where there are fewer. The bytes are shared, not copied. */
export function firstOf(set: TestSet, count: number): TestSet {
  const kept = Math.min(count, set.count);
  const size = sizeOf(set.shape);
  return { ...set, count: kept, images: set.images.subarray(0, kept * size), labels: set.labels.subarray(0, kept) };
}
