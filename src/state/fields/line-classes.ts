import type { Field, FieldContext } from '../field.ts';
import { firstOf, labelOf } from '../pictures/registry.ts';
import { classField } from './class-field.ts';

/**
 * Class A of the packets; null: the picture's own. On a line between pictures it is another one only where the picture's
 * class is not known, or where there is no picture of the chosen class to begin the line with.
 */
export const classAField: Field<number | null> = {
  ...classField,
  nearest: (value, context) => {
    const near = classField.nearest(value, context);
    if (near === null || near === undefined) return near;
    const shown = shownClass(context);
    const isElsewhere = context.draft.line === 'between' && shown !== null && shown !== near;
    if (isElsewhere && firstOf(context.draft, near, context.world) !== null) return undefined;
    return shown === near ? null : near;
  },
  isTaken: (asked, context) => asked === context.draft.classA || asked === classA(context),
};

/** Class B; null: one of the data set's pair. Never class A, as far as that is known without asking a network. */
export const classBField: Field<number | null> = {
  ...classField,
  nearest: (value, context) => {
    const near = classField.nearest(value, context);
    return near !== null && near === classA(context) ? undefined : near;
  },
};

/** Class A as far as it is known without asking a network. */
export function classA(context: FieldContext): number | null {
  return context.draft.classA ?? shownClass(context);
}

function shownClass({ draft, world }: FieldContext): number | null {
  return labelOf(draft.picture, draft, world) ?? null;
}
