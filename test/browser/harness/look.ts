/** How much a page looks otherwise than it did: tolerant of other fonts and of soft edges, not of what is gone or moved. */
import type { Pixels } from './palette-png.ts';

/** Screen pixels that become one. */
const scale = 3;
/** Pixels across a block, after that. */
const across = 6;
/** By how much a block's mean may be outside of what is around it in the other picture, of 255. */
const tolerance = 10;

/** Each pixel the mean of a square of the screen's. */
export function shrunk({ width, height, values }: Pixels): Pixels {
  return means({ width, height, values }, scale);
}

/** The share of blocks that differ, from 0 to 1; 1 where the sizes differ. */
export function difference(a: Pixels, b: Pixels): number {
  if (a.width !== b.width || a.height !== b.height) return 1;
  const [one, other] = [means(a, across), means(b, across)];
  const blocks = one.width * one.height;
  let different = 0;
  for (let i = 0; i < blocks; i++) if (isOutside(one, other, i) || isOutside(other, one, i)) different++;
  return different / blocks;
}

/** Whether a block is darker, brighter or of another colour than all around the same place in the other picture. */
function isOutside(one: Pixels, other: Pixels, block: number): boolean {
  const [x, y] = [block % one.width, Math.floor(block / one.width)];
  return [0, 1, 2].some((channel) => {
    const around = neighbours(other, x, y).map((place) => other.values[3 * place + channel]!);
    const value = one.values[3 * block + channel]!;
    return value < Math.min(...around) - tolerance || value > Math.max(...around) + tolerance;
  });
}

function neighbours({ width, height }: Pixels, x: number, y: number): number[] {
  const near = [-1, 0, 1].flatMap((dy) => [-1, 0, 1].map((dx) => [x + dx, y + dy] as const));
  return near.filter(([i, j]) => i >= 0 && j >= 0 && i < width && j < height).map(([i, j]) => j * width + i);
}

/** What does not fill a square at the right and lower edge is left out. */
function means({ width, height, values }: Pixels, size: number): Pixels {
  const [wide, high] = [Math.floor(width / size), Math.floor(height / size)];
  const made = new Uint8Array(3 * wide * high);
  for (let y = 0; y < high; y++) {
    for (let x = 0; x < wide; x++) {
      for (let channel = 0; channel < 3; channel++) {
        let sum = 0;
        for (let dy = 0; dy < size; dy++) {
          for (let dx = 0; dx < size; dx++) {
            sum += values[3 * ((y * size + dy) * width + x * size + dx) + channel]!;
          }
        }
        made[3 * (y * wide + x) + channel] = Math.round(sum / (size * size));
      }
    }
  }
  return { width: wide, height: high, values: made };
}
