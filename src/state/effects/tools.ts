import type { Picture, Shape } from '../../core/types.ts';
import type { Engine } from '../../engine/protocol.ts';
import type { GalleryEntry } from '../../gallery/gallery.ts';
import type { Decoded, PictureFile } from '../../pictures/decode.ts';
import type { Preview } from './preview.ts';

/** What the effects work with; the page passes the real ones, tests pass false ones. */
export interface Tools {
  readonly engine: Engine;
  readonly loadPicture: (entry: GalleryEntry, shape: Shape) => Promise<Picture>;
  readonly decode: (file: PictureFile, shape: Shape) => Promise<Decoded>;
  /** Null where nothing was computed beforehand. */
  readonly preview: Preview | null;
}
