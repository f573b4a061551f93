/** PNG files of few colours: small enough to be kept with the code, and still to be looked at. */
import { deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';
import { crc32 } from '../../../src/pictures/crc32.ts';

/** Pixels row after row, three values each from 0 to 255. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly values: Uint8Array;
}

/** Levels of red, green and blue; 252 colours in all. */
const levels = [6, 7, 6] as const;

const level = (value: number, channel: number): number => Math.round((value / 255) * (levels[channel]! - 1));
const shade = (step: number, channel: number): number => Math.round((step * 255) / (levels[channel]! - 1));

/** Each value at its nearest level: what comes back from a file. */
export function reduced({ width, height, values }: Pixels): Pixels {
  return { width, height, values: values.map((value, i) => shade(level(value, i % 3), i % 3)) };
}

export function encodePalette({ width, height, values }: Pixels): Buffer {
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = 3 * (y * width + x);
      const [r, g, b] = [0, 1, 2].map((channel) => level(values[at + channel]!, channel)) as [number, number, number];
      rows[y * (width + 1) + 1 + x] = (r * levels[1] + g) * levels[2] + b;
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits a pixel, each the number of a colour.
  head.set([8, 3, 0, 0, 0], 8);
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  const chunks = [chunk('IHDR', head), chunk('PLTE', palette()), chunk('IDAT', deflateSync(rows, { level: 9 }))];
  return Buffer.concat([signature, ...chunks, chunk('IEND', Buffer.alloc(0))]);
}

export function decodePng(bytes: Buffer): Pixels {
  const { width, height, data } = PNG.sync.read(bytes);
  return { width, height, values: new Uint8Array(data.filter((_, i) => i % 4 !== 3)) };
}

function palette(): Buffer {
  const [reds, greens, blues] = levels.map((count, channel) =>
    Array.from({ length: count }, (_, step) => shade(step, channel)),
  ) as [number[], number[], number[]];
  return Buffer.from(reds.flatMap((r) => greens.flatMap((g) => blues.flatMap((b) => [r, g, b]))));
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const made = Buffer.alloc(body.length + 8);
  made.writeUInt32BE(data.length, 0);
  body.copy(made, 4);
  made.writeUInt32BE(crc32(body), body.length + 4);
  return made;
}
