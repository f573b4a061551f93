import type { Picture } from '../core/types.ts';
import type { Dataset } from '../datasets/dataset.ts';
import type { Raster } from './raster.ts';
import { resize } from './resize.ts';
import { firstChannels, hasLightBorder, invert, isFlat, toGrey } from './tone.ts';
import { fail, remarks as words } from './words.ts';

/** What the networks of a data set take. */
export type PictureFormat = Pick<Dataset, 'shape' | 'polarity'>;

export interface Shaped {
  readonly picture: Picture;
  readonly remarks: readonly string[];
}

/**
 * A picture as the networks of a data set take it: of its size; grey for one channel, red and green for two; and light
 * on dark where the data set is.
 * @throws PlainError, naming the file, for more channels than there are colours
 */
export function shapeRaster(raster: Raster, { shape, polarity }: PictureFormat, name: string): Shaped {
  const [height, width, channels] = shape;
  if (channels > 3) throw fail('too-many-channels', { name, channels });
  const rgb = resize(raster, width, height);
  const remarks: string[] = [];
  let pixels = channels === 1 ? toGrey(rgb) : firstChannels(rgb, channels);
  if (polarity === 'light-on-dark' && hasLightBorder(toGrey(rgb), height, width)) {
    pixels = invert(pixels);
    remarks.push(words.inverted(name));
  }
  if (isFlat(pixels)) remarks.push(words.flat(name, width, height));
  return { picture: { shape, pixels }, remarks };
}
