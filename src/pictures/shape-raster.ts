import type { Picture, Shape } from '../core/types.ts';
import type { Raster } from './raster.ts';
import { resize } from './resize.ts';
import { hasLightBorder, invert, isFlat, toGrey } from './tone.ts';

export interface Shaped {
  readonly picture: Picture;
  readonly remarks: readonly string[];
}

/** A square picture as the networks of a data set take it: its size, and grey and light on dark for digits. */
export function shapeRaster(raster: Raster, shape: Shape, name: string): Shaped {
  const [height, width, channels] = shape;
  const rgb = resize(raster, width, height);
  const remarks: string[] = [];
  let pixels = rgb;
  if (channels === 1) {
    pixels = toGrey(rgb);
    if (hasLightBorder(pixels, height, width)) {
      pixels = invert(pixels);
      remarks.push(`${name} is drawn on a light ground; it was inverted, because the digits the network knows are light on black.`);
    }
  }
  if (isFlat(pixels)) remarks.push(`${name} is nearly one plain colour at ${width}×${height} pixels: there is little for a network to see.`);
  return { picture: { shape, pixels }, remarks };
}
