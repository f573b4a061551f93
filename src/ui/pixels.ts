import type { Picture } from '../core/types.ts';

/** A picture as the 8-bit RGBA that a canvas takes; values outside [0, 1] are clipped, one channel becomes grey. */
export function pictureRgba({ shape: [height, width, channels], pixels }: Picture): Uint8ClampedArray<ArrayBuffer> {
  return rgba(height * width, channels, (index) => pixels[index]!);
}

/** A signed difference around mid-grey: grey stands for 0, white for +0.5 / gain and black for -0.5 / gain, by channel. */
export function noiseRgba({ shape: [height, width, channels], pixels }: Picture, gain: number): Uint8ClampedArray<ArrayBuffer> {
  return rgba(height * width, channels, (index) => 0.5 + gain * pixels[index]!);
}

/** Half the range of the signed map, in 255ths of the pixel scale: what the ends of its legend say. */
export function noiseRange(gain: number): number {
  return 127.5 / gain;
}

function rgba(count: number, channels: number, value: (index: number) => number): Uint8ClampedArray<ArrayBuffer> {
  const out = new Uint8ClampedArray(count * 4);
  for (let i = 0; i < count; i++) {
    for (let c = 0; c < 3; c++) out[4 * i + c] = 255 * value(i * channels + Math.min(c, channels - 1));
    out[4 * i + 3] = 255;
  }
  return out;
}
