import { targetOf } from '../../attacks/aim.ts';
import { type Target, type TargetName, targetNames } from '../../attacks/target.ts';
import type { Field } from '../field.ts';
import { attackOf } from '../world.ts';
import { classField } from './class-field.ts';

/** By the class's id in the address, or by what it is to the network: `target=deer`, `target=second-guess`. */
export const targetField: Field<Target | null> = {
  fallback: () => null,
  nearest(value, context) {
    const attack = attackOf(context.draft, context.world);
    if (attack.aim === 'away' || attack.isTargetFixed) return null;
    // The attack's usual one is what is aimed at where none is chosen.
    if (value === targetOf(attack, null)) return null;
    return isName(value) ? value : classField.nearest(value, context);
  },
  isTaken: (asked, { draft, world }) => {
    const attack = attackOf(draft, world);
    return asked === draft.target || (asked === targetOf(attack, null) && draft.target === null);
  },
  read: (text, context) => (isName(text) ? text : classField.read!(text, context)),
  write: (value, context) => (isName(value) ? value : classField.write!(value, context)),
};

function isName(value: unknown): value is TargetName {
  return targetNames.some((name) => name === value);
}
