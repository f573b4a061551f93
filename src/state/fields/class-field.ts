import { clamped, readNumber, type Field } from '../field.ts';
import { datasetOf } from '../world.ts';

/** A class of the data set, or null for "chosen by the program". By its id in the address: `label=deer`. */
export const classField: Field<number | null> = {
  fallback: () => null,
  nearest: (value, { draft, world }) => {
    if (value === null) return null;
    const { classes } = datasetOf(draft, world);
    return Number.isInteger(value) ? clamped(value, 0, classes.length - 1) : undefined;
  },
  read: (text, { draft, world }) => {
    if (text === 'none') return null;
    const index = datasetOf(draft, world).classes.findIndex(({ id }) => id === text);
    return index >= 0 ? index : readNumber(text);
  },
  write: (value, { draft, world }) => datasetOf(draft, world).classes[value ?? -1]?.id ?? 'none',
};
