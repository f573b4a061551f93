import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/core/random.ts';
import { centreSquare } from '../../src/pictures/raster.ts';
import { resize } from '../../src/pictures/resize.ts';
import { shapeRaster } from '../../src/pictures/shape-raster.ts';
import { hasLightBorder, toGrey } from '../../src/pictures/tone.ts';

function raster(width: number, height: number, colour: (x: number, y: number) => readonly [number, number, number]) {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) data.set([...colour(x, y), 255], (y * width + x) * 4);
  return { width, height, data };
}

describe('cropping', () => {
  it('takes the middle, in whole pixels', () => {
    expect(centreSquare(12000, 9001)).toEqual({ x: 1499, y: 0, side: 9001 });
    expect(centreSquare(1, 3)).toEqual({ x: 0, y: 1, side: 1 });
  });
});

describe('resizing', () => {
  it('to the same size changes nothing', () => {
    const random = seededRandom(1);
    const noise = raster(32, 32, () => [random() * 255, random() * 255, random() * 255]);
    const rgb = resize(noise, 32, 32);
    const off = rgb.findIndex((value, i) => Math.abs(value * 255 - noise.data[Math.floor(i / 3) * 4 + (i % 3)]!) > 1e-4);
    expect(off).toBe(-1);
  });

  it.each([1, 5, 31, 33, 100, 1024])('keeps a plain colour, from %i pixels', (size) => {
    const rgb = resize(raster(size, size, () => [255, 51, 0]), 32, 32);
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
    expect([at(0, 0), at(9, 0), at(0, 9), at(9, 9)]).toEqual([[1, 1], [0, 1], [1, 0], [0, 0]]);
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
    const { picture, remarks } = shapeRaster(raster(100, 100, (x, y) => (ink(x, y) ? black : white)), [28, 28, 1], 'one.png');
    expect(picture.pixels[0]).toBeCloseTo(0, 6);
    expect(picture.pixels[14 * 28 + 14]).toBeCloseTo(1, 6);
    expect(remarks).toEqual([expect.stringMatching(/^one\.png .*inverted/)]);
  });

  it('in white on black stays', () => {
    const { picture, remarks } = shapeRaster(raster(100, 100, (x, y) => (ink(x, y) ? white : black)), [28, 28, 1], 'one.png');
    expect(picture.pixels[14 * 28 + 14]).toBeCloseTo(1, 6);
    expect(remarks).toEqual([]);
  });

  it('that is not there is told', () => {
    expect(shapeRaster(raster(9, 9, () => black), [28, 28, 1], 'x').remarks).toEqual([expect.stringContaining('one plain colour')]);
  });
});
