import type { Dataset } from '../datasets/dataset.ts';
import type { Attack, ParameterValues } from './attack.ts';

/**
 * Every declared parameter: the given value, or the default where none is given.
 * @throws for a value that is unknown, not of its kind, not finite, or out of its bounds.
 */
export function completeParameters(attack: Attack, dataset: Dataset, given: ParameterValues): ParameterValues {
  const known = new Set(attack.parameters.map((parameter) => parameter.id));
  for (const id of Object.keys(given)) if (!known.has(id)) throw new Error(`unknown parameter of ${attack.id}: ${id}`);
  return Object.fromEntries(
    attack.parameters.map((parameter) => {
      const value = given[parameter.id] ?? parameter.default(dataset);
      if (parameter.kind === 'switch') {
        if (typeof value !== 'boolean') throw new Error(`expected ${parameter.id} to be true or false, got ${value}`);
      } else if (typeof value !== 'number' || !(value >= parameter.min && value <= parameter.max)) {
        throw new Error(`expected ${parameter.id} from ${parameter.min} to ${parameter.max}, got ${value}`);
      }
      return [parameter.id, value];
    }),
  );
}
