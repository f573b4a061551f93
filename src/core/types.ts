/** Height, width and channels of one picture, NHWC without the batch. */
export type Shape = readonly [height: number, width: number, channels: number];

/** One picture: row-major HWC pixels in [0, 1]. */
export interface Picture {
  readonly shape: Shape;
  readonly pixels: Float32Array;
}

/** Number of values in one picture: M in the paper. */
export function sizeOf([height, width, channels]: Shape): number {
  return height * width * channels;
}
