import type { Raster } from './raster.ts';

interface Span {
  readonly from: number;
  readonly weights: readonly number[];
}

/**
 * Red, green and blue in [0, 1] at another size, with a triangle filter: an average over the area where the picture
 * shrinks, bilinear where it grows, and exact where the size stays.
 * @returns row-major HWC, three channels
 */
export function resize({ width, height, data }: Raster, toWidth: number, toHeight: number): Float32Array {
  const across = spans(width, toWidth);
  const down = spans(height, toHeight);
  const narrow = new Float64Array(height * toWidth * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < toWidth; x++) {
      const { from, weights } = across[x]!;
      for (let i = 0; i < weights.length; i++) {
        const source = (y * width + from + i) * 4;
        const target = (y * toWidth + x) * 3;
        for (let c = 0; c < 3; c++) narrow[target + c]! += weights[i]! * data[source + c]!;
      }
    }
  }
  const result = new Float32Array(toHeight * toWidth * 3);
  const row = toWidth * 3;
  for (let y = 0; y < toHeight; y++) {
    const { from, weights } = down[y]!;
    for (let i = 0; i < row; i++) {
      let sum = 0;
      for (let k = 0; k < weights.length; k++) sum += weights[k]! * narrow[(from + k) * row + i]!;
      result[y * row + i] = sum / 255;
    }
  }
  return result;
}

/** For each new pixel, the old ones it is made of. */
function spans(old: number, fresh: number): Span[] {
  const scale = old / fresh;
  const reach = Math.max(scale, 1);
  return Array.from({ length: fresh }, (_, index) => {
    const centre = (index + 0.5) * scale - 0.5;
    const from = Math.max(0, Math.ceil(centre - reach + 1e-9));
    const to = Math.min(old - 1, Math.floor(centre + reach - 1e-9));
    const raw = Array.from({ length: to - from + 1 }, (_, i) => 1 - Math.abs(from + i - centre) / reach);
    const sum = raw.reduce((a, b) => a + b, 0);
    return { from, weights: raw.map((weight) => weight / sum) };
  });
}
