import type { Defaults } from '../datasets/dataset.ts';
import { fail } from './words.ts';

/** A parameter as the page's form, the address, the command line and the engine's check read it. */
export type Parameter = { readonly id: string; readonly label: string; readonly help: string } & (
  | {
      readonly kind: 'number';
      readonly min: number;
      readonly max: number;
      readonly step: number;
      /** In pixels of [0, 1], and so shown as n/255 too. */
      readonly pixels?: boolean;
      readonly default: (defaults: Defaults) => number;
    }
  | { readonly kind: 'switch'; readonly default: (defaults: Defaults) => boolean }
);

export type ParameterValues = Readonly<Record<string, number | boolean>>;

/** What declares parameters: an attack. */
interface Declared {
  readonly id: string;
  readonly parameters: readonly Parameter[];
}

/**
 * Every declared parameter: the given value, or the default where none is given.
 * @throws PlainError as checkParameters does
 */
export function completeParameters(attack: Declared, defaults: Defaults, given: ParameterValues): ParameterValues {
  const usual = Object.fromEntries(attack.parameters.map((parameter) => [parameter.id, parameter.default(defaults)]));
  const complete = { ...usual, ...given };
  checkParameters(attack, complete);
  return complete;
}

/** @throws PlainError for a value that is missing, unknown, not of its kind, not finite, or out of its bounds */
export function checkParameters(attack: Declared, values: ParameterValues): void {
  const known = new Set(attack.parameters.map(({ id }) => id));
  for (const id of Object.keys(values)) if (!known.has(id)) throw fail('unknown-parameter', { attack: attack.id, id });
  for (const parameter of attack.parameters) checkValue(parameter, values[parameter.id], attack.id);
}

function checkValue(parameter: Parameter, value: number | boolean | undefined, attack: string): void {
  const { id } = parameter;
  if (value === undefined) throw fail('missing-parameter', { attack, id });
  if (parameter.kind === 'switch') {
    if (typeof value !== 'boolean') throw fail('not-a-switch', { id, value });
  } else if (typeof value !== 'number' || !(value >= parameter.min && value <= parameter.max)) {
    throw fail('out-of-bounds', { id, min: parameter.min, max: parameter.max, value });
  }
}
