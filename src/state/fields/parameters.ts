import type { Parameter, ParameterValues } from '../../attacks/parameters.ts';
import { clamped, type FieldContext } from '../field.ts';
import { attackOf, datasetOf } from '../world.ts';

/** The attack's own parameters within their bounds, without those at their default; others are dropped. */
export function nearestParameters(value: unknown, { draft, world }: FieldContext): ParameterValues | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const given = new Map<string, unknown>(Object.entries(value));
  const dataset = datasetOf(draft, world);
  const kept: Record<string, number | boolean> = {};
  for (const parameter of attackOf(draft, world).parameters) {
    const near = nearestParameter(given.get(parameter.id), parameter);
    if (near !== undefined && near !== parameter.default(dataset)) kept[parameter.id] = near;
  }
  return kept;
}

export function nearestParameter(value: unknown, parameter: Parameter): number | boolean | undefined {
  if (parameter.kind === 'switch') return typeof value === 'boolean' ? value : undefined;
  const near = clamped(value, parameter.min, parameter.max);
  const whole = Number.isInteger(parameter.step) && Number.isInteger(parameter.min);
  return near !== undefined && whole ? Math.round(near) : near;
}

/** Values at their default count as taken, though the choice does not keep them. */
export function areParametersTaken(asked: unknown, { draft, world }: FieldContext): boolean {
  if (typeof asked !== 'object' || asked === null) return false;
  const { parameters } = attackOf(draft, world);
  return Object.entries(asked).every(([id, value]) => {
    const parameter = parameters.find((declared) => declared.id === id);
    return parameter && (draft.parameters[id] ?? parameter.default(datasetOf(draft, world))) === value;
  });
}
