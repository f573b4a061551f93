/** Every part of the choice, in the order in which they depend on one another. */
import { clamped, oneOf, readNumber, writePixels, type Field, type FieldContext } from './field.ts';
import { classField } from './fields/class-field.ts';
import { epochs, nearestEpoch } from './fields/epochs.ts';
import { areParametersTaken, nearestParameters } from './fields/parameters.ts';
import { namedPicture, picturesFor } from './fields/pictures.ts';
import { attackOf, datasetOf } from './known.ts';
import { defaultGain, defaultPair, gains, maxEpsilon, maxSeed } from './limits.ts';
import type { Choice } from './model.ts';
import { completeParameters } from '../attacks/parameters.ts';

export type Fields = { readonly [Key in keyof Choice]: Field<Choice[Key]> };

export const fields: Fields = {
  view: oneOf('view', ['attack', 'packets', 'tradeoff']),
  dataset: {
    name: 'dataset',
    fallback: ({ known }) => firstId(known.datasets),
    nearest: (value, { known }) => known.datasets.find(({ id }) => id === value)?.id,
  },
  network: {
    name: 'network',
    fallback: (context) => firstId(networksFor(context)),
    nearest: (value, context) => networksFor(context).find(({ id }) => id === value)?.id,
  },
  epoch: {
    name: 'epoch',
    fallback: ({ draft, known }) => epochs(draft, known).at(-1)!,
    nearest: (value, { draft, known }) => nearestEpoch(value, draft, known),
    read: readNumber,
  },
  picture: {
    name: 'picture',
    fallback: (context) => firstPicture(context),
    nearest: (value, context) => (value === 'own' ? (context.own ? 'own' : undefined) : namedPicture(value, context)),
  },
  attack: {
    name: 'attack',
    fallback: ({ known }) => firstId(known.attacks),
    nearest: (value, { known }) => known.attacks.find(({ id }) => id === value)?.id,
  },
  epsilon: {
    name: 'epsilon',
    fallback: ({ draft, known }) => datasetOf(draft, known).epsilon,
    nearest: (value, { draft, known }) => clamped(value, 0, maxEpsilon(datasetOf(draft, known))),
    read: readNumber,
    write: writePixels,
  },
  // Written to the address one by one, under their own ids: see address.ts.
  parameters: { name: 'parameters', fallback: () => ({}), nearest: nearestParameters, isTaken: areParametersTaken },
  label: classField('label'),
  target: {
    ...classField('target'),
    nearest: (value, context) =>
      attackOf(context.draft, context.known).targeted ? classField('target').nearest(value, context) : null,
  },
  seed: {
    name: 'seed',
    fallback: () => 1,
    nearest: (value) => rounded(clamped(value, 0, maxSeed)),
    read: readNumber,
  },
  step: {
    name: 'iterate',
    fallback: () => null,
    nearest: (value, context) => (value === null ? null : rounded(clamped(value, 0, lastStep(context)))),
    read: readNumber,
  },
  gain: {
    name: 'gain',
    fallback: ({ draft, known }) => defaultGain(datasetOf(draft, known)),
    nearest: (value) => clamped(value, gains.min, gains.max),
    read: readNumber,
  },
  classA: classField('classA'),
  classB: classField('classB'),
  other: {
    name: 'other',
    fallback: () => null,
    nearest: (value, context) =>
      value === null || value === context.draft.picture ? null : namedPicture(value, context),
  },
  line: oneOf('line', ['between', 'attack']),
  window: oneOf('window', ['gaussian', 'hann']),
  state: oneOf('state', ['loss', 'probability']),
  compareNetwork: {
    name: 'compareNetwork',
    fallback: () => null,
    nearest: (value, context) => {
      if (value === null || value === context.draft.network) return null;
      return networksFor(context).find(({ id }) => id === value)?.id;
    },
    isTaken: (asked, { draft }) => (asked === draft.network ? null : asked) === draft.compareNetwork,
  },
  compareEpoch: {
    name: 'compare',
    fallback: ({ draft, known }) =>
      draft.compareNetwork === null ? epochs(draft, known)[0]! : nearestEpoch(draft.epoch, compared(draft), known)!,
    nearest: (value, { draft, known }) => (value === null ? null : nearestEpoch(value, compared(draft), known)),
    read: (text) => (text === 'none' ? null : readNumber(text)),
    write: (value) => (value === null ? 'none' : String(value)),
  },
  robust: oneOf('under', ['pgd', 'fgsm']),
  measure: oneOf('measure', ['pgd', 'fgsm', 'chosen', 'none']),
  limit: oneOf('limit', ['1000', '100', 'all']),
  matrix: oneOf('matrix', ['clean', 'attacked']),
  theme: oneOf('theme', ['auto', 'light', 'dark']),
  backend: oneOf('backend', ['auto', 'webgpu', 'wasm', 'cpu']),
};

/** Object.keys keeps the order above. */
export const order = Object.keys(fields) as readonly (keyof Choice)[];

function networksFor({ draft, known }: FieldContext) {
  return known.networks.filter(({ dataset }) => dataset === draft.dataset);
}

function compared({ network, compareNetwork }: Choice): Pick<Choice, 'network'> {
  return { network: compareNetwork ?? network };
}

/** Of class A of the packets, so that the first view is about the pair that the packets show. */
function firstPicture(context: FieldContext): string {
  const pictures = picturesFor(context);
  const [a] = defaultPair(datasetOf(context.draft, context.known));
  return pictures.find(({ label }) => label === a)?.id ?? firstId(pictures);
}

function lastStep({ draft, known }: FieldContext): number {
  const attack = attackOf(draft, known);
  return attack.steps(completeParameters(attack, datasetOf(draft, known), draft.parameters));
}

function rounded(value: number | undefined): number | undefined {
  return value === undefined ? undefined : Math.round(value);
}

function firstId(list: readonly { readonly id: string }[]): string {
  const [first] = list;
  if (!first) throw new Error('nothing to choose from');
  return first.id;
}
