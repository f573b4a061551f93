import type { FieldContext } from '../field.ts';

/** The gallery's pictures for the data set, in the order of the classes. */
export function picturesFor({ draft, known }: FieldContext) {
  return known.pictures.filter(({ dataset }) => dataset === draft.dataset);
}
