/** Reads a person's own file as a picture for the networks. Nothing of it leaves this page. */
import { PlainError } from '../core/errors.ts';
import type { Picture, Shape } from '../core/types.ts';
import { drawSquare } from './draw-square.ts';
import { shapeRaster } from './shape-raster.ts';
import { SNIFFED, sniff, type Kind } from './sniff.ts';

/** A file of the person's own, as a file input, the clipboard or a drop hands it over. */
export type PictureFile = Blob & { readonly name?: string };

export interface Decoded {
  readonly picture: Picture;
  readonly title: string;
  /** What was done to the file that the person should know: "it was inverted". */
  readonly remarks: readonly string[];
}

/** Beyond any photograph; a decoder may need fifty times as much memory. */
const MOST_BYTES = 80e6;

/** @throws PlainError that names the file and says what is wrong with it */
export function decodePicture(file: PictureFile, shape: Shape): Promise<Decoded> {
  const key = shape.join();
  const known = decoded.get(file);
  // The store reads a file to see whether it is good, and again when the picture is asked for.
  if (known?.key === key) return known.result;
  const result = decode(file, shape);
  decoded.set(file, { key, result });
  result.catch(() => decoded.delete(file));
  return result;
}

const decoded = new WeakMap<PictureFile, { readonly key: string; readonly result: Promise<Decoded> }>();

async function decode(file: PictureFile, shape: Shape): Promise<Decoded> {
  const title = file.name || 'pasted picture';
  const kind = await kindOf(file, title);
  const { raster, cropped } = await drawSquare(file, kind).catch((error: unknown) => {
    throw new PlainError(`${title} is a ${kind.name} file that cannot be read: it is broken, or too large for this browser`, { cause: error });
  });
  const { picture, remarks } = shapeRaster(raster, shape, title);
  return { picture, title, remarks: cropped ? [`${title} is not square; its middle is used.`, ...remarks] : remarks };
}

async function kindOf(file: PictureFile, title: string): Promise<Kind> {
  if (file.size === 0) throw new PlainError(`${title} is empty (0 bytes): choose another file`);
  if (file.size > MOST_BYTES) {
    throw new PlainError(`${title} has ${Math.round(file.size / 1e6)} MB, more than the ${MOST_BYTES / 1e6} MB that can be read: save it smaller`);
  }
  const start = await file.slice(0, SNIFFED).arrayBuffer().catch(() => null);
  if (!start) throw new PlainError(`${title} could not be opened: it may have been moved, or it is a folder`);
  const kind = sniff(new Uint8Array(start));
  if (!kind) throw new PlainError(`${title} is not a picture: choose a PNG, JPEG, WebP, GIF, AVIF or SVG file`);
  if (!kind.readable) throw new PlainError(`${title} is a ${kind.name} file, which browsers cannot read: save it as PNG or JPEG`);
  return kind;
}
