import type { Picture, Shape } from '../../core/types.ts';
import type { GalleryEntry } from '../../gallery/gallery.ts';
import type { Decoded, PictureFile } from '../../pictures/decode.ts';
import type { PictureFormat } from '../../pictures/shape-raster.ts';
import type { Choice, NamedPicture, PictureId } from '../model.ts';
import type { World } from '../world.ts';

/** What pictures are read with: the page's own functions, or those of a test. */
export interface PictureTools {
  readonly loadPicture: (entry: GalleryEntry, shape: Shape) => Promise<Picture>;
  readonly decode: (file: PictureFile, format: PictureFormat) => Promise<Decoded>;
}

/** A picture is always one of the chosen data set: of its shape, with its classes. */
type Place = Pick<Choice, 'dataset'>;

/** Where pictures come from. One file each, and one line in registry.ts. */
export interface PictureSource {
  /** Tells sources apart; never shown. */
  readonly id: string;
  /** By the form of the id alone, whether or not there is such a picture. */
  owns(id: PictureId): boolean;
  /** The true class; null where it is not known; undefined where there is no such picture. */
  label(id: PictureId, place: Place, world: World): number | null | undefined;
  /** @throws PlainError where there is no such picture, or it cannot be read */
  read(id: PictureId, place: Place, world: World, tools: PictureTools): Promise<NamedPicture>;
  /** What the picture is read from, if that can be replaced: then it is another picture under the same id. */
  follows(id: PictureId, place: Place, world: World): object | null;
  /** The first picture of a class other than the chosen one: the other end of line 1. null where there is none. */
  first(choice: Place & Pick<Choice, 'picture'>, label: number, world: World): PictureId | null;
  /** Whether a picture stays chosen when the data set changes: the same picture, read in another shape. */
  readonly carriesOver: boolean;
  /** What a reader is told whose address names a picture of this source that is not here; null: nothing special. */
  readonly missingWords: string | null;
  /** Whether a picture that an address asked for in vain is shown once it is here. */
  readonly restores: boolean;
}
