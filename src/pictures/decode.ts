/** Reads a person's own file as a picture for the networks. Nothing of it leaves this page. */
import type { Picture } from '../core/types.ts';
import { drawMiddle } from './draw-middle.ts';
import { shapeRaster, type PictureFormat } from './shape-raster.ts';
import { SNIFFED, sniff, type Kind } from './sniff.ts';
import { fail, remarks as words } from './words.ts';

/** A file of the person's own, as a file input, the clipboard or a drop hands it over. */
export type PictureFile = Blob & { readonly name?: string };

export interface Decoded {
  readonly picture: Picture;
  readonly title: string;
  /** What was done to the file that the person should know: "it was inverted". */
  readonly remarks: readonly string[];
}

/** No photograph is larger, and a decoder may need fifty times as much memory. */
const MOST_BYTES = 80e6;

/** @throws PlainError that names the file and says what is wrong with it */
export function decodePicture(file: PictureFile, format: PictureFormat): Promise<Decoded> {
  const key = [format.shape, format.polarity].join();
  const known = decoded.get(file);
  // A file is read twice: when it is given, to see whether it can be read, and when its picture is needed.
  if (known?.key === key) return known.result;
  const result = decode(file, format);
  decoded.set(file, { key, result });
  result.catch(() => decoded.delete(file));
  return result;
}

const decoded = new WeakMap<PictureFile, { readonly key: string; readonly result: Promise<Decoded> }>();

async function decode(file: PictureFile, format: PictureFormat): Promise<Decoded> {
  const title = file.name || 'pasted picture';
  const kind = await kindOf(file, title);
  const { shape } = format;
  const { raster, cropped } = await drawMiddle(file, kind, shape).catch((cause: unknown) => {
    throw fail('picture-broken', { name: title, kind: kind.name }, { cause });
  });
  const { picture, remarks } = shapeRaster(raster, format, title);
  if (!cropped) return { picture, title, remarks };
  return { picture, title, remarks: [words.cropped(title, shape[0] === shape[1]), ...remarks] };
}

async function kindOf(file: PictureFile, name: string): Promise<Kind> {
  if (file.size === 0) throw fail('picture-empty', { name });
  if (file.size > MOST_BYTES) throw fail('picture-too-large', { name, bytes: file.size, most: MOST_BYTES });
  const start = await file
    .slice(0, SNIFFED)
    .arrayBuffer()
    .catch(() => null);
  if (!start) throw fail('picture-not-opened', { name });
  const kind = sniff(new Uint8Array(start));
  if (!kind) throw fail('no-picture', { name });
  if (!kind.readable) throw fail('kind-unreadable', { name, kind: kind.name });
  return kind;
}
