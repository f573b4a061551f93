/**
 * 8-bit PNG, read and written without a canvas: exact on every browser, also where canvases are coloured by profiles
 * or blurred against fingerprinting. For the page's own pictures; files of others go through decode.ts.
 */
import type { Picture, Shape } from '../core/types.ts';
import { crc32 } from './crc32.ts';
import { filterNone, unfilter } from './png-filter.ts';
import { fail } from './words.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Channels by PNG's colour type: grey, RGB, grey with alpha, RGB with alpha. */
const channelsOf: Readonly<Record<number, number>> = { 0: 1, 2: 3, 4: 2, 6: 4 };

/**
 * Pixels / 255. Of a coloured file, one channel takes red, and two take red and green; a grey file is repeated in every
 * channel; alpha is ignored.
 * @throws PlainError when the file is no PNG of 8 bits and of that size, or the shape has more than three channels.
 */
export async function readPng(bytes: Uint8Array, shape: Shape, name: string): Promise<Picture> {
  if (SIGNATURE.some((byte, i) => bytes[i] !== byte)) throw fail('no-png', { name });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const [depth, type, interlaced] = [view.getUint8(24), view.getUint8(25), view.getUint8(28)];
  const stored = channelsOf[type];
  if (depth !== 8 || !stored || interlaced) throw fail('png-depth', { name, depth, type });
  const [wantedHeight, wantedWidth, channels] = shape;
  if (width !== wantedWidth || height !== wantedHeight) {
    const expected = { width: wantedWidth, height: wantedHeight };
    throw fail('png-size', { name, expected, found: { width, height } });
  }
  if (channels > 3) throw fail('too-many-channels', { name, channels });
  const data = await pipe(chunksOf(view, 'IDAT'), new DecompressionStream('deflate'));
  const values = unfilter(data, width * stored, height, stored);
  const colours = stored >= 3 ? 3 : 1;
  const pixels = new Float32Array(width * height * channels);
  for (let i = 0; i < width * height; i++) {
    for (let c = 0; c < channels; c++) pixels[i * channels + c] = values[i * stored + Math.min(c, colours - 1)]! / 255;
  }
  return { shape, pixels };
}

/**
 * The picture rounded to 8 bits, each pixel drawn as a square of `enlarged` pixels: grey for one channel; of two, the
 * first is red and the second green; of more than three, the first three are written.
 */
export async function toPng({ shape: [height, width, channels], pixels }: Picture, enlarged = 1): Promise<Blob> {
  const [wide, high] = [width * enlarged, height * enlarged];
  const stored = channels === 1 ? 1 : 3;
  const values = new Uint8Array(wide * high * stored);
  for (let y = 0, at = 0; y < high; y++) {
    for (let x = 0; x < wide; x++) {
      const from = (Math.floor(y / enlarged) * width + Math.floor(x / enlarged)) * channels;
      for (let c = 0; c < stored; c++) values[at++] = c < channels ? to8Bits(pixels[from + c]!) : 0;
    }
  }
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, wide);
  view.setUint32(4, high);
  header.set([8, stored === 1 ? 0 : 2], 8);
  const data = await pipe([filterNone(values, wide * stored)], new CompressionStream('deflate'));
  const parts = [
    Uint8Array.from(SIGNATURE),
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', new Uint8Array()),
  ];
  return new Blob(parts, { type: 'image/png' });
}

function to8Bits(value: number): number {
  return Math.round(Math.min(Math.max(value, 0), 1) * 255);
}

function chunk(type: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(data, 8);
  view.setUint32(data.length + 8, crc32(bytes.subarray(4, data.length + 8)));
  return bytes;
}

function chunksOf(view: DataView, wanted: string): Uint8Array<ArrayBuffer>[] {
  const found: Uint8Array<ArrayBuffer>[] = [];
  for (let at = 8; at + 12 <= view.byteLength;) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...[4, 5, 6, 7].map((i) => view.getUint8(at + i)));
    const end = Math.min(at + 8 + length, view.byteLength);
    if (type === wanted)
      found.push(new Uint8Array(view.buffer.slice(view.byteOffset + at + 8, view.byteOffset + end) as ArrayBuffer));
    at += length + 12;
  }
  return found;
}

async function pipe(
  parts: readonly Uint8Array<ArrayBuffer>[],
  through: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  const stream = new Blob([...parts]).stream().pipeThrough(through);
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
