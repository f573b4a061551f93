import { targetOf } from '../../attacks/aim.ts';
import type { Field, FieldContext } from '../field.ts';
import { attackOf } from '../world.ts';
import { classField } from './class-field.ts';

/** The label that is to be left; null: the network's own prediction. Where a class is aimed at, none is. */
export const labelField: Field<number | null> = {
  ...classField,
  nearest: (value, context) => (isAimed(context) ? null : classField.nearest(value, context)),
  // Nothing is lost where it has no effect.
  isTaken: (asked, context) => isAimed(context) || asked === context.draft.label,
};

function isAimed({ draft, world }: FieldContext): boolean {
  return targetOf(attackOf(draft, world), draft.target) !== null;
}
