/** Every part of the choice, in the order in which they depend on one another. */
import { completeParameters } from '../attacks/parameters.ts';
import { clamped, firstId, idOf, oneOf, readNumber, writePixels, type Field, type FieldContext } from './field.ts';
import { classAField, classBField } from './fields/line-classes.ts';
import { epochs, nearestEpoch } from './fields/epochs.ts';
import { measureField } from './fields/measure.ts';
import { labelField } from './fields/label-field.ts';
import { areParametersTaken, nearestParameters } from './fields/parameters.ts';
import { otherField, pictureField } from './fields/pictures.ts';
import { rounded, seedField } from './fields/seed.ts';
import { targetField } from './fields/target-field.ts';
import { defaultGain, gains, maxEpsilon } from './limits.ts';
import type { Choice } from './model.ts';
import { attackOf, datasetOf } from './world.ts';

export type Fields = { readonly [Key in keyof Choice]: Field<Choice[Key]> };

export const fields: Fields = {
  view: idOf(({ world }) => world.views),
  dataset: idOf(({ world }) => world.datasets),
  network: {
    ...idOf(networksFor),
    fallback: (context) => openingNetwork(context) ?? firstId(networksFor(context)),
  },
  epoch: {
    fallback: ({ draft, world }) => epochs(draft, world).at(-1)!,
    nearest: (value, { draft, world }) => nearestEpoch(value, draft, world),
    read: readNumber,
  },
  picture: pictureField,
  attack: idOf(({ world }) => world.attacks),
  epsilon: {
    fallback: ({ draft, world }) => datasetOf(draft, world).epsilon,
    nearest: (value, { draft, world }) => clamped(value, 0, maxEpsilon(datasetOf(draft, world))),
    read: readNumber,
    write: writePixels,
  },
  // Written to the address one by one, under their own ids: see address.ts.
  parameters: { fallback: () => ({}), nearest: nearestParameters, isTaken: areParametersTaken },
  target: targetField,
  // After the target, whose place it takes.
  label: labelField,
  seed: seedField,
  iterate: {
    fallback: () => null,
    nearest: (value, context) => (value === null ? null : rounded(clamped(value, 0, lastIterate(context)))),
    read: readNumber,
  },
  gain: {
    fallback: ({ draft, world }) => defaultGain(datasetOf(draft, world)),
    nearest: (value) => clamped(value, gains.min, gains.max),
    read: readNumber,
  },
  beside: {
    fallback: () => false,
    nearest: (value) => (typeof value === 'boolean' ? value : undefined),
    read: (text) => (text === '1' ? true : text === '0' ? false : text),
    write: (value) => (value ? '1' : '0'),
  },
  // Before class A, which on a line between pictures is what the first one shows.
  line: oneOf(['between', 'attack']),
  classA: classAField,
  classB: classBField,
  other: otherField,
  window: oneOf(['gaussian', 'hann']),
  state: oneOf(['loss', 'probability']),
  compareNetwork: {
    fallback: () => null,
    nearest: (value, context) => {
      if (value === null || value === context.draft.network) return null;
      return networksFor(context).find(({ id }) => id === value)?.id;
    },
    isTaken: (asked, { draft }) => (asked === draft.network ? null : asked) === draft.compareNetwork,
  },
  compareEpoch: {
    formerly: ['compare'],
    fallback: ({ draft, world }) =>
      draft.compareNetwork === null ? epochs(draft, world)[0]! : nearestEpoch(draft.epoch, compared(draft), world)!,
    nearest: (value, { draft, world }) => (value === null ? null : nearestEpoch(value, compared(draft), world)),
    read: (text) => (text === 'none' ? null : readNumber(text)),
    write: (value) => (value === null ? 'none' : String(value)),
  },
  under: oneOf(['pgd', 'fgsm']),
  measure: measureField,
  limit: oneOf(['1000', '100', 'all']),
  matrix: oneOf(['clean', 'attacked']),
  theme: oneOf(['auto', 'light', 'dark']),
  backend: oneOf(['auto', 'webgpu', 'wasm', 'cpu']),
};

/** Object.keys keeps the order above. */
export const order = Object.keys(fields) as readonly (keyof Choice)[];

/** The names that an address may have for a part of the choice, the present one first. */
export function namesOf(key: keyof Choice): readonly string[] {
  return [key, ...(fields[key].formerly ?? [])];
}

function networksFor({ draft, world }: FieldContext) {
  return world.networks.filter(({ dataset }) => dataset === draft.dataset);
}

function openingNetwork(context: FieldContext): string | undefined {
  const opening = datasetOf(context.draft, context.world).opening?.network;
  return networksFor(context).find(({ id }) => id === opening)?.id;
}

function compared({ network, compareNetwork }: Choice): Pick<Choice, 'network'> {
  return { network: compareNetwork ?? network };
}

function lastIterate({ draft, world }: FieldContext): number {
  const attack = attackOf(draft, world);
  const dataset = datasetOf(draft, world);
  return attack.steps(completeParameters(attack, dataset, draft.parameters), dataset.shape);
}
