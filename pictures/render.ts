/** Turns the project's own drawings (SVG) into pictures of a data set's size and style. */
import { Resvg } from '@resvg/resvg-js';
import { PNG } from 'pngjs';

/** 8-bit pixels, row-major, `channels` values each. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
  readonly data: Uint8Array;
}

/** Every final pixel is the mean of this many by this many. */
const SUPERSAMPLE = 16;

/** A scene: 32x32 RGB, the mean in sRGB as image editors take it. */
export function renderScene(svg: string): Raster {
  return shrink(rasterise(svg, 32 * SUPERSAMPLE, 3));
}

/**
 * A digit as MNIST prepared its own: the ink's box scaled to 20x20 with its proportions kept, anti-aliased, and
 * placed by whole pixels so that the centre of mass is the centre of 28x28.
 * http://yann.lecun.com/exdb/mnist/
 */
export function renderDigit(svg: string): Raster {
  const draft = rasterise(svg, 500, 1);
  const ink = inkBox(draft);
  const unit = 100 / draft.width;
  const side = Math.max(ink.right - ink.left, ink.bottom - ink.top) * unit;
  const left = ((ink.left + ink.right) * unit - side) / 2;
  const top = ((ink.top + ink.bottom) * unit - side) / 2;
  const box = svg.replace('viewBox="0 0 100 100"', `viewBox="${left} ${top} ${side} ${side}"`);
  return centreByMass(shrink(rasterise(box, 20 * SUPERSAMPLE, 1)));
}

/** How drawings become pictures of each data set. */
export const renderers: Readonly<Record<string, (svg: string) => Raster>> = { cifar10: renderScene, mnist: renderDigit };

export function encodePng({ width, height, channels, data }: Raster): Buffer {
  const colorType = channels === 1 ? 0 : 2;
  const png = new PNG({ width, height, colorType, inputColorType: colorType, inputHasAlpha: false, bitDepth: 8 });
  png.data = Buffer.from(data);
  return PNG.sync.write(png, { colorType, inputColorType: colorType, inputHasAlpha: false, bitDepth: 8, deflateLevel: 9 });
}

/** Draws on black at width `side`. */
function rasterise(svg: string, side: number, channels: 1 | 3): Raster {
  const font = { loadSystemFonts: false }; // no drawing has text
  const image = new Resvg(svg, { fitTo: { mode: 'width', value: side }, background: '#000', font }).render();
  if (image.width !== side || image.height !== side) {
    throw new Error(`expected a square drawing, got ${image.width}x${image.height}`);
  }
  const { pixels } = image; // RGBA; the getter copies
  const data = new Uint8Array(side * side * channels);
  for (let i = 0; i < data.length; i++) {
    data[i] = pixels[Math.floor(i / channels) * 4 + (i % channels)] ?? 0;
  }
  return { width: side, height: side, channels, data };
}

function shrink({ width, height, channels, data }: Raster): Raster {
  const small = { width: width / SUPERSAMPLE, height: height / SUPERSAMPLE, channels };
  const sums = new Float64Array(small.width * small.height * channels);
  for (let i = 0; i < data.length; i++) {
    const pixel = Math.floor(i / channels);
    const x = Math.floor((pixel % width) / SUPERSAMPLE);
    const y = Math.floor(pixel / width / SUPERSAMPLE);
    const at = (y * small.width + x) * channels + (i % channels);
    sums[at] = (sums[at] ?? 0) + (data[i] ?? 0);
  }
  return { ...small, data: Uint8Array.from(sums, (sum) => Math.round(sum / SUPERSAMPLE ** 2)) };
}

function inkBox({ width, height, data }: Raster) {
  const box = { left: width, right: 0, top: height, bottom: 0 };
  data.forEach((value, i) => {
    if (value < 128) return;
    const x = i % width;
    const y = Math.floor(i / width);
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x + 1);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y + 1);
  });
  if (box.right <= box.left) throw new Error('expected white strokes on black, got no ink');
  return box;
}

function centreByMass({ width, height, data }: Raster): Raster {
  let [mass, massX, massY] = [0, 0, 0];
  data.forEach((value, i) => {
    mass += value;
    massX += value * ((i % width) + 0.5);
    massY += value * (Math.floor(i / width) + 0.5);
  });
  const side = 28;
  const left = Math.min(Math.max(Math.round(side / 2 - massX / mass), 0), side - width);
  const top = Math.min(Math.max(Math.round(side / 2 - massY / mass), 0), side - height);
  const placed = new Uint8Array(side * side);
  data.forEach((value, i) => {
    placed[(top + Math.floor(i / width)) * side + left + (i % width)] = value;
  });
  return { width: side, height: side, channels: 1, data: placed };
}
