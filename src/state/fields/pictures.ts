import type { FieldContext } from '../field.ts';
import { testLabel } from '../test-set/pictures.ts';

/** The gallery's pictures for the data set, in the order of the classes. */
export function picturesFor({ draft, known }: FieldContext) {
  return known.pictures.filter(({ dataset }) => dataset === draft.dataset);
}

/** The id itself where there is such a picture in the gallery or in the person's test set. */
export function namedPicture(id: unknown, context: FieldContext): string | undefined {
  const found = picturesFor(context).find((picture) => picture.id === id)?.id;
  return (
    found ?? (typeof id === 'string' && testLabel(id, context.draft, context.known) !== undefined ? id : undefined)
  );
}
