/**
 * Pictures of any number of channels as the 8-bit RGBA that a canvas takes. One channel becomes grey; of two, the first
 * is red and the second green; of more than three, the first three are shown.
 */
import type { Picture } from '../core/types.ts';

/** Values outside [0, 1] are clipped. A picture of two channels has no blue: 0. */
export function pictureRgba({ shape: [height, width, channels], pixels }: Picture): Uint8ClampedArray<ArrayBuffer> {
  return rgba(height * width, channels, 0, (index) => pixels[index]!);
}

/** The same from HWC bytes. */
export function bytesRgba(bytes: Uint8Array, channels: number): Uint8ClampedArray<ArrayBuffer> {
  return rgba(bytes.length / channels, channels, 0, (index) => bytes[index]! / 255);
}

/**
 * A signed difference around mid-grey: by channel. At gain 1 black is -1, grey 0 and white 1. The blue that two channels
 * lack has not changed, so it is mid-grey.
 */
export function noiseRgba(
  { shape: [height, width, channels], pixels }: Picture,
  gain: number,
): Uint8ClampedArray<ArrayBuffer> {
  return rgba(height * width, channels, 0.5, (index) => 0.5 + (gain / 2) * pixels[index]!);
}

/** The difference that white stands for, in 255ths of the pixel scale: what the ends of the legend say. */
export function noiseRange(gain: number): number {
  return 255 / gain;
}

/** @param none what stands for blue where there are only red and green. */
function rgba(
  count: number,
  channels: number,
  none: number,
  value: (index: number) => number,
): Uint8ClampedArray<ArrayBuffer> {
  const out = new Uint8ClampedArray(count * 4);
  for (let i = 0; i < count; i++) {
    for (let c = 0; c < 3; c++) {
      const channel = channels === 1 ? 0 : c;
      out[4 * i + c] = 255 * (channel < channels ? value(i * channels + channel) : none);
    }
    out[4 * i + 3] = 255;
  }
  return out;
}
