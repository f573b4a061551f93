import { clamped, readNumber, type Field } from '../field.ts';
import { datasetOf } from '../known.ts';

/** A class of the data set, or null for "chosen by the program". By name in the address: `label=deer`. */
export function classField(name: string): Field<number | null> {
  return {
    name,
    fallback: () => null,
    nearest: (value, { draft, known }) => {
      if (value === null) return null;
      const { classes } = datasetOf(draft, known);
      return Number.isInteger(value) ? clamped(value, 0, classes.length - 1) : undefined;
    },
    read: (text, { draft, known }) => {
      if (text === 'none') return null;
      const index = datasetOf(draft, known).classes.indexOf(text);
      return index >= 0 ? index : readNumber(text);
    },
    write: (value, { draft, known }) => datasetOf(draft, known).classes[value ?? -1] ?? 'none',
  };
}
