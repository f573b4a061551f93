import { firstId, type Field, type FieldContext } from '../field.ts';
import type { PictureId } from '../model.ts';
import { galleryOf } from '../pictures/gallery.ts';
import { labelOf } from '../pictures/registry.ts';
import { datasetOf } from '../world.ts';
import { classA } from './line-classes.ts';

export const pictureField: Field<PictureId> = {
  fallback: firstPicture,
  nearest: (value, { draft, world }) =>
    typeof value === 'string' && labelOf(value, draft, world) !== undefined ? value : undefined,
};

/** A line leads from class to class, so what the picture at its other end shows has to be known, and not class A. */
export const otherField: Field<PictureId | null> = {
  fallback: () => null,
  nearest: (value, context) => {
    const { draft, world } = context;
    if (value === null || value === draft.picture) return null;
    const label = typeof value === 'string' ? labelOf(value, draft, world) : undefined;
    return typeof value === 'string' && typeof label === 'number' && label !== classA(context) ? value : undefined;
  },
};

/** The data set's opening; else one of class A of the packets, so that the first view is about the pair that they show. */
function firstPicture({ draft, world }: FieldContext): PictureId {
  const pictures = galleryOf(draft, world);
  const { opening, pair } = datasetOf(draft, world);
  const first = pictures.find(({ id }) => id === opening?.picture) ?? pictures.find(({ label }) => label === pair[0]);
  return first?.id ?? firstId(pictures);
}
