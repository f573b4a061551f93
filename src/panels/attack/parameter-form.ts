/** The form of an attack, made from what the attack declares. */
import type { Attack } from '../../attacks/attack.ts';
import type { Parameter } from '../../attacks/parameters.ts';
import type { Dataset } from '../../datasets/dataset.ts';
import { bothScales, trim } from '../../ui/format.ts';

export type Values = Readonly<Record<string, number | boolean>>;

interface Common {
  readonly id: string;
  readonly label: string;
  readonly help: string;
}

export type FormField = Common &
  (
    | {
        readonly kind: 'slider' | 'number';
        readonly min: number;
        readonly max: number;
        readonly step: number;
        readonly value: number;
        readonly initial: number;
        readonly format: (value: number) => string;
      }
    | { readonly kind: 'switch'; readonly value: boolean; readonly initial: boolean }
  );

/** One field for each declared parameter, holding the chosen value or the default for the data set. */
export function formFields(attack: Attack, dataset: Dataset, chosen: Values): FormField[] {
  return attack.parameters.map((parameter) => fieldFor(parameter, dataset, chosen[parameter.id]));
}

function fieldFor(parameter: Parameter, dataset: Dataset, chosen: number | boolean | undefined): FormField {
  const { id, label, help } = parameter;
  if (parameter.kind === 'switch') {
    const initial = parameter.default(dataset);
    return { id, label, help, kind: 'switch', initial, value: typeof chosen === 'boolean' ? chosen : initial };
  }
  const { min, max, step, pixels } = parameter;
  const initial = parameter.default(dataset);
  return {
    id,
    label,
    help,
    // Pixel distances are set by a slider, counts are typed.
    kind: pixels ? 'slider' : 'number',
    min,
    max,
    step,
    initial,
    value: typeof chosen === 'number' ? chosen : initial,
    format: pixels ? bothScales : (value) => trim(value, 6),
  };
}

/** The chosen values with one more; what equals its default is left out, so that it follows the data set. */
export function withValue(chosen: Values, field: FormField, value: number | boolean): Values {
  const { [field.id]: _, ...others } = chosen;
  const isDefault =
    typeof value === 'number' && typeof field.initial === 'number'
      ? Math.abs(value - field.initial) < 1e-9
      : value === field.initial;
  return isDefault ? others : { ...others, [field.id]: value };
}
