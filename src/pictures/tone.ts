/** From red, green and blue to the channels that a data set has. */

/** Luminance (ITU-R BT.601, as PIL and OpenCV make grey). */
export function toGrey(rgb: Float32Array): Float32Array {
  return Float32Array.from(
    { length: rgb.length / 3 },
    (_, i) => 0.299 * rgb[3 * i]! + 0.587 * rgb[3 * i + 1]! + 0.114 * rgb[3 * i + 2]!,
  );
}

/** The first channels of RGB: of two, red and green. The same array where all three are wanted. */
export function firstChannels(rgb: Float32Array, channels: number): Float32Array {
  if (channels === 3) return rgb;
  const count = (rgb.length / 3) * channels;
  return Float32Array.from({ length: count }, (_, i) => rgb[3 * Math.floor(i / channels) + (i % channels)]!);
}

/** Whether the picture is drawn on a light ground: its border is light on average. */
export function hasLightBorder(grey: Float32Array, height: number, width: number): boolean {
  let sum = 0;
  let count = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (y > 0 && y < height - 1 && x > 0 && x < width - 1) continue;
      sum += grey[y * width + x]!;
      count++;
    }
  }
  return sum / count > 0.5;
}

export function invert(pixels: Float32Array): Float32Array {
  return pixels.map((value) => 1 - value);
}

/** Whether all values are the same, but for two steps of 8 bits. */
export function isFlat(pixels: Float32Array): boolean {
  let [low, high] = [Infinity, -Infinity];
  for (const value of pixels) [low, high] = [Math.min(low, value), Math.max(high, value)];
  return high - low < 2 / 255;
}
