import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/core/random.ts';
import { cifar10 } from '../../src/datasets/cifar10.ts';
import { mnist } from '../../src/datasets/mnist.ts';
import { middleOf } from '../../src/pictures/raster.ts';
import { resize } from '../../src/pictures/resize.ts';
import { shapeRaster } from '../../src/pictures/shape-raster.ts';
import { hasLightBorder, toGrey } from '../../src/pictures/tone.ts';
import { patterns } from '../fixtures/dataset/patterns.ts';

function raster(width: number, height: number, colour: (x: number, y: number) => readonly [number, number, number]) {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) data.set([...colour(x, y), 255], (y * width + x) * 4);
  return { width, height, data };
}

describe('cropping', () => {
  it('takes the middle, in whole pixels', () => {
    expect(middleOf(12000, 9001, 1)).toEqual({ x: 1499, y: 0, width: 9001, height: 9001 });
    expect(middleOf(1, 3, 1)).toEqual({ x: 0, y: 1, width: 1, height: 1 });
  });

  it('keeps the form of the data set’s pictures', () => {
    const aspect = 24 / 40;
    expect(middleOf(24, 40, aspect)).toEqual({ x: 0, y: 0, width: 24, height: 40 });
    expect(middleOf(100, 50, aspect)).toEqual({ x: 35, y: 0, width: 30, height: 50 });
    expect(middleOf(30, 90, aspect)).toEqual({ x: 0, y: 20, width: 30, height: 50 });
  });
});

describe('resizing', () => {
  it('to the same size changes nothing', () => {
    const random = seededRandom(1);
    const noise = raster(32, 32, () => [random() * 255, random() * 255, random() * 255]);
    const rgb = resize(noise, 32, 32);
    const off = rgb.findIndex(
      (value, i) => Math.abs(value * 255 - noise.data[Math.floor(i / 3) * 4 + (i % 3)]!) > 1e-4,
    );
    expect(off).toBe(-1);
  });

  it.each([1, 5, 31, 33, 100, 1024])('keeps a plain colour, from %i pixels', (size) => {
    const rgb = resize(
      raster(size, size, () => [255, 51, 0]),
      32,
      32,
    );
    for (let i = 0; i < rgb.length; i++) expect(rgb[i]).toBeCloseTo([1, 0.2, 0][i % 3]!, 6);
  });

  it('averages what is too fine, instead of picking some of it', () => {
    const stripes = raster(320, 320, (x) => (x % 2 ? [255, 255, 255] : [0, 0, 0]));
    const rgb = resize(stripes, 32, 32);
    for (const value of rgb) expect(value).toBeCloseTo(0.5, 1);
  });

  it('keeps left left and up up', () => {
    const corner = raster(100, 100, (x, y) => [x < 50 ? 255 : 0, y < 50 ? 255 : 0, 0]);
    const rgb = resize(corner, 10, 10);
    const at = (x: number, y: number) => Array.from(rgb.subarray((y * 10 + x) * 3, (y * 10 + x) * 3 + 2), Math.round);
    expect([at(0, 0), at(9, 0), at(0, 9), at(9, 9)]).toEqual([
      [1, 1],
      [0, 1],
      [1, 0],
      [0, 0],
    ]);
  });
});

describe('tones', () => {
  it('are luminance', () => {
    const [white, green] = toGrey(Float32Array.of(1, 1, 1, 0, 1, 0));
    expect(white).toBeCloseTo(1, 6);
    expect(green).toBeCloseTo(0.587, 6);
  });

  it('of the border tell the ground', () => {
    expect(hasLightBorder(new Float32Array(9).fill(1).with(4, 0), 3, 3)).toBe(true);
    expect(hasLightBorder(new Float32Array(9).with(4, 1), 3, 3)).toBe(false);
  });
});

describe('a digit', () => {
  const ink = (x: number, y: number) => x > 40 && x < 60 && y > 20 && y < 80;
  const white = [255, 255, 255] as const;
  const black = [0, 0, 0] as const;

  it('in black on white is inverted, and that is said', () => {
    const { picture, remarks } = shapeRaster(
      raster(100, 100, (x, y) => (ink(x, y) ? black : white)),
      mnist,
      'one.png',
    );
    expect(picture.pixels[0]).toBeCloseTo(0, 6);
    expect(picture.pixels[14 * 28 + 14]).toBeCloseTo(1, 6);
    expect(remarks).toEqual([expect.stringMatching(/^one\.png .*inverted/)]);
  });

  it('in white on black stays', () => {
    const { picture, remarks } = shapeRaster(
      raster(100, 100, (x, y) => (ink(x, y) ? white : black)),
      mnist,
      'one.png',
    );
    expect(picture.pixels[14 * 28 + 14]).toBeCloseTo(1, 6);
    expect(remarks).toEqual([]);
  });

  it('that is not there is told', () => {
    expect(
      shapeRaster(
        raster(9, 9, () => black),
        mnist,
        'x',
      ).remarks,
    ).toEqual([expect.stringContaining('one plain colour')]);
  });
});

describe('a picture of two channels', () => {
  const orange = raster(100, 100, (x) => [x < 50 ? 255 : 0, 102, 51]);

  it('is the red and the green of the file', () => {
    const { picture, remarks } = shapeRaster(orange, patterns, 'x.png');
    expect(picture.shape).toEqual([40, 24, 2]);
    expect(picture.pixels.length).toBe(40 * 24 * 2);
    const at = (y: number, x: number) => [0, 1].map((c) => picture.pixels[(y * 24 + x) * 2 + c]!);
    for (const y of [0, 39]) {
      expect(at(y, 0)[0]).toBeCloseTo(1, 6);
      expect(at(y, 23)[0]).toBeCloseTo(0, 6);
      expect(at(y, 0)[1]).toBeCloseTo(0.4, 6);
    }
    expect(remarks).toEqual([]);
  });
});

describe('a ground', () => {
  const white = raster(9, 9, () => [255, 255, 255]);

  it.each([
    ['stays as it is where the data set has any', { ...mnist, polarity: 'any' as const }, 1],
    ['stays as it is in colour', cifar10, 1],
    ['is made dark where the data set says so, in colour too', { ...cifar10, polarity: 'light-on-dark' as const }, 0],
  ])('%s', (_, dataset, value) => {
    const { pixels } = shapeRaster(white, dataset, 'x').picture;
    expect(pixels.length).toBeGreaterThan(0);
    for (const pixel of pixels) expect(pixel).toBeCloseTo(value, 6);
  });

  it('of more channels than a file has colours is refused', () => {
    expect(() => shapeRaster(white, { ...patterns, shape: [9, 9, 4] }, 'x.png')).toThrow(
      'x.png has three colours, and the networks here take pictures of 4 channels',
    );
  });
});
