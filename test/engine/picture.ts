import { readFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import { sizeOf, type Picture } from '../../src/core/types.ts';
import { datasetById } from '../../src/datasets/registry.ts';
import { pictureById } from '../../src/gallery/gallery.ts';

/** A picture of the gallery, 8-bit PNG to [0, 1]. @throws when it has not its data set's size. */
export function readPicture(id: string): Picture {
  const { dataset, file } = pictureById(id);
  const { shape } = datasetById(dataset);
  const [height, width, channels] = shape;
  const png = PNG.sync.read(readFileSync(new URL(`../../public/${file}`, import.meta.url)));
  if (png.height !== height || png.width !== width)
    throw new Error(`expected ${height}x${width}, got ${png.height}x${png.width}`);
  const pixels = Float32Array.from(
    { length: sizeOf(shape) },
    (_, i) => png.data[4 * Math.floor(i / channels) + (i % channels)]! / 255,
  );
  return { shape, pixels };
}
