import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/core/random.ts';
import type { Shape } from '../../src/core/types.ts';
import { datasetById } from '../../src/datasets/registry.ts';
import { gallery } from '../../src/gallery/gallery.ts';
import { readPng, toPng } from '../../src/pictures/png.ts';

const bytes = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());

function noise(shape: Shape, seed: number) {
  const random = seededRandom(seed);
  return {
    shape,
    pixels: Float32Array.from({ length: shape[0] * shape[1] * shape[2] }, () => Math.floor(random() * 256) / 255),
  };
}

describe('a picture saved', () => {
  it.each([[[32, 32, 3]], [[28, 28, 1]], [[40, 24, 2]]] as const)('and read again is the same: %j', async (shape) => {
    const picture = noise(shape, 1);
    expect(await readPng(await bytes(await toPng(picture)), shape, 'x')).toEqual(picture);
  });

  it('is a PNG to others, and can be enlarged', async () => {
    const picture = noise([4, 5, 3], 2);
    const png = PNG.sync.read(Buffer.from(await bytes(await toPng(picture, 3))));
    expect([png.width, png.height]).toEqual([15, 12]);
    for (const [x, y] of [
      [0, 0],
      [14, 11],
      [7, 5],
    ] as const) {
      const from = (Math.floor(y / 3) * 5 + Math.floor(x / 3)) * 3;
      const expected = Array.from(picture.pixels.subarray(from, from + 3), (value) => Math.round(value * 255));
      expect([...png.data.subarray((y * 15 + x) * 4, (y * 15 + x) * 4 + 3)]).toEqual(expected);
    }
  });

  it('of two channels is red and green to others', async () => {
    const picture = noise([40, 24, 2], 5);
    const png = PNG.sync.read(Buffer.from(await bytes(await toPng(picture))));
    expect([png.width, png.height]).toEqual([24, 40]);
    const [red, green] = Array.from(picture.pixels.subarray(2 * 77, 2 * 78), (value) => Math.round(255 * value));
    expect([...png.data.subarray(4 * 77, 4 * 78)]).toEqual([red, green, 0, 255]);
  });

  it('is clipped and rounded as it is shown', async () => {
    const picture = { shape: [1, 4, 1], pixels: Float32Array.of(-0.2, 1.5, 100.4 / 255, 100.6 / 255) } as const;
    const { pixels } = await readPng(await bytes(await toPng(picture)), picture.shape, 'x');
    expect(Array.from(pixels, (value) => Math.round(value * 255))).toEqual([0, 255, 100, 101]);
  });
});

describe('a PNG of others', () => {
  it.each([0, 1, 2, 3, 4] as const)('is read with row filter %i', async (filterType) => {
    const { shape, pixels } = noise([7, 9, 3], 3);
    const png = new PNG({ width: 9, height: 7 });
    for (let i = 0; i < 63; i++)
      png.data.set([...pixels.subarray(3 * i, 3 * i + 3)].map((v) => v * 255).concat(255), 4 * i);
    const file = PNG.sync.write(png, { colorType: filterType % 2 ? 2 : 6, filterType });
    const read = await readPng(file, shape, 'x');
    expect(read.pixels.map((value) => Math.round(value * 255))).toEqual(pixels.map((value) => Math.round(value * 255)));
  });

  it('of another size, or no PNG at all, is refused with its name', async () => {
    const file = await bytes(await toPng(noise([4, 4, 1], 4)));
    await expect(readPng(file, [28, 28, 1], 'three.png')).rejects.toThrow('three.png: expected 28x28 pixels, got 4x4');
    await expect(readPng(new TextEncoder().encode('<html>'), [28, 28, 1], 'three.png')).rejects.toThrow(
      'three.png is not a PNG file',
    );
  });
});

it.each(gallery.map((entry) => [entry.id, entry] as const))(
  'the gallery has %s in its shape',
  async (_, { file, dataset }) => {
    const png = readFileSync(fileURLToPath(new URL(`../../public/${file}`, import.meta.url)));
    const { pixels } = await readPng(png, datasetById(dataset).shape, file);
    const reference = PNG.sync.read(png).data;
    const channels = datasetById(dataset).shape[2];
    const off = pixels.findIndex(
      (value, i) => Math.round(value * 255) !== reference[Math.floor(i / channels) * 4 + (i % channels)],
    );
    expect(off).toBe(-1);
  },
);
