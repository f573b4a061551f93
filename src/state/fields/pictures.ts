import { firstId, type Field, type FieldContext } from '../field.ts';
import type { PictureId } from '../model.ts';
import { galleryOf } from '../pictures/gallery.ts';
import { labelOf } from '../pictures/registry.ts';
import { datasetOf } from '../world.ts';

export const pictureField: Field<PictureId> = {
  fallback: firstPicture,
  nearest: (value, { draft, world }) =>
    typeof value === 'string' && labelOf(value, draft, world) !== undefined ? value : undefined,
};

/** A line leads from class to class, so what the picture at its other end shows has to be known. */
export const otherField: Field<PictureId | null> = {
  fallback: () => null,
  nearest: (value, { draft, world }) => {
    if (value === null || value === draft.picture) return null;
    return typeof value === 'string' && typeof labelOf(value, draft, world) === 'number' ? value : undefined;
  },
};

/** Of class A of the packets, so that the first view is about the pair that the packets show. */
function firstPicture({ draft, world }: FieldContext): PictureId {
  const pictures = galleryOf(draft, world);
  const [a] = datasetOf(draft, world).pair;
  return pictures.find(({ label }) => label === a)?.id ?? firstId(pictures);
}
