import type { Picture } from '../core/types.ts';

/** A picture as the 8-bit RGBA that a canvas takes; values outside [0, 1] are clipped, one channel becomes grey. */
export function pictureRgba({ shape: [height, width, channels], pixels }: Picture): Uint8ClampedArray<ArrayBuffer> {
  return rgba(height * width, channels, (index) => pixels[index]!);
}

/** The same from HWC bytes. */
export function bytesRgba(bytes: Uint8Array, channels: number): Uint8ClampedArray<ArrayBuffer> {
  return rgba(bytes.length / channels, channels, (index) => bytes[index]! / 255);
}

/** A signed difference around mid-grey: by channel. At gain 1 black is -1, grey 0 and white 1. */
export function noiseRgba(
  { shape: [height, width, channels], pixels }: Picture,
  gain: number,
): Uint8ClampedArray<ArrayBuffer> {
  return rgba(height * width, channels, (index) => 0.5 + (gain / 2) * pixels[index]!);
}

/** The difference that white stands for, in 255ths of the pixel scale: what the ends of the legend say. */
export function noiseRange(gain: number): number {
  return 255 / gain;
}

function rgba(count: number, channels: number, value: (index: number) => number): Uint8ClampedArray<ArrayBuffer> {
  const out = new Uint8ClampedArray(count * 4);
  for (let i = 0; i < count; i++) {
    for (let c = 0; c < 3; c++) out[4 * i + c] = 255 * value(i * channels + Math.min(c, channels - 1));
    out[4 * i + 3] = 255;
  }
  return out;
}
