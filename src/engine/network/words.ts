/** The words of everything that can be wrong with a network, its files, or what it is asked. Values are plain data. */
import { failWith } from '../../core/errors.ts';
import { dimensions } from './dimensions.ts';

type Sizes = readonly (number | null)[];

/** What was being read: a file or a part of one, or the settings of a layer. */
export type Subject = 'model' | 'model.json' | 'manifest' | { readonly layer: string };

const subjects = { model: 'the model', 'model.json': 'model.json', manifest: 'the weights manifest' } as const;

function nameOf(subject: Subject): string {
  return typeof subject === 'string' ? subjects[subject] : `layer ${subject.layer}`;
}

/** The settings of a layer that compile() may have no step for. */
const settings = {
  activation: (value) => `with activation ${value ?? 'of another kind'}`,
  axis: (value) => `over axis ${value}`,
  slope: (value) => `with slope ${value}`,
  threshold: (value) => `with threshold ${value}`,
  maximum: (value) => `with maximum ${value}`,
  dataFormat: (value) => `with ${value}`,
  dilation: () => 'with dilation',
  groups: () => 'with groups',
  roundedUp: () => 'with sizes rounded up',
  picture: () => 'of a picture',
  list: () => 'of a list of numbers',
} as const satisfies Readonly<Record<string, (value: Setting['value']) => string>>;

/** `value` is null where the setting has none that can be written. */
export interface Setting {
  readonly name: keyof typeof settings;
  readonly value: string | number | null;
}

interface UnknownLayer {
  readonly type: string;
  readonly layer: string;
  /** null: no layer of this type is known. */
  readonly setting: Setting | null;
}

const requestWords = {
  'wrong-picture-shape': ({ expected, given }: { expected: Sizes; given: Sizes }) =>
    `expected ${dimensions(expected)}, got ${dimensions(given)}`,
  'no-pictures': () => 'expected at least one picture, got none',
  'wrong-label-count': ({ expected, given }: { expected: number; given: number }) =>
    `expected ${expected} labels, got ${given}`,
  'no-such-class': ({ label, classes }: { label: number; classes: number }) => `no class ${label} among ${classes}`,
  'wrong-weight-count': ({ expected, given }: { expected: number; given: number }) =>
    `expected ${expected} weights of logits, got ${given}`,
  'wrong-logit-gradient': ({ expected, given }: { expected: Sizes; given: Sizes }) =>
    `expected a gradient of ${dimensions(expected)} logits, got ${dimensions(given)}`,
};

const fileWords = {
  'not-found': ({ url }: { url: string }) => `${url} was not found`,
  'server-answered': ({ url, status }: { url: string; status: number }) =>
    `${url} could not be loaded: the server answered ${status}`,
  'not-loaded': ({ url, reason }: { url: string; reason: string }) => `${url} could not be loaded: ${reason}`,
  'page-for-model': ({ url }: { url: string }) => `${url} is a web page, not a model: is the address right?`,
  'page-for-weights': ({ url }: { url: string }) => `${url} is a web page, not weights: is the address right?`,
  'not-json': ({ url }: { url: string }) => `${url} is not JSON`,
  'file-too-long': ({ url, total }: { url: string; total: number }) =>
    `${url} is too long: expected ${total} bytes of weights`,
  'folder-too-short': ({ folder, total, loaded }: { folder: string; total: number; loaded: number }) =>
    `the weights in ${folder} are short: expected ${total} bytes, got ${loaded}`,
  'path-outside': ({ path }: { path: string }) => `model.json names a weight file outside its folder: ${path}`,
};

const weightWords = {
  'weights-too-short': ({ expected, given }: { expected: number; given: number }) =>
    `the weights are too short: expected ${expected} bytes, got ${given}`,
  'weights-too-long': ({ expected, given }: { expected: number; given: number }) =>
    `the weights are too long: expected ${expected} bytes, got ${given}`,
  'weights-twice': ({ name }: { name: string }) => `the weights hold ${name} twice`,
  'weights-not-numbers': ({ name }: { name: string }) => `the weights of ${name} are not all numbers`,
  'weights-type': ({ name, type }: { name: string; type: string }) =>
    `the weights of ${name} have type ${type}, expected float32`,
  'weights-stored-as': ({ name, stored }: { name: string; stored: string }) =>
    `the weights of ${name} are stored as ${stored}, which is not known here`,
  'weights-missing': ({ layer, weight }: { layer: string; weight: string }) =>
    `the weights of layer ${layer} have no ${weight}`,
  'weights-shape': (about: { layer: string; weight: string; expected: Sizes; given: Sizes }) =>
    `${about.weight} of layer ${about.layer}: expected ${dimensions(about.expected)}, got ${dimensions(about.given)}`,
};

const modelWords = {
  'value-missing': ({ subject, path }: { subject: Subject; path: string | null }) =>
    `${nameOf(subject)}: ${path === null ? '' : `${path}: `}missing`,
  'value-wrong': (about: { subject: Subject; path: string | null; expected: string | null; given: string }) =>
    `${nameOf(about.subject)}: ${about.path === null ? '' : `${about.path}: `}` +
    `expected ${about.expected ?? 'something else'}, got ${about.given}`,
  'unknown-model': ({ type }: { type: string }) => `expected a functional or sequential model, got ${type}`,
  'several-inputs': ({ count }: { count: number }) => `expected a model with one input, got ${count}`,
  'several-outputs': ({ count }: { count: number }) => `expected a model with one output, got ${count}`,
  'layers-of-one-name': () => 'two layers of the model have the same name',
  'no-layers': () => 'the model has no layers',
  circle: ({ layer }: { layer: string }) => `the layers of the model form a circle at ${layer}`,
  'layer-without-input': ({ layer }: { layer: string }) => `layer ${layer} has no input`,
  'layer-missing': ({ layer }: { layer: string }) => `the model has no layer ${layer}`,
  'layer-without-name': ({ type }: { type: string }) => `a ${type} layer of the model has no name`,
  'no-input-size': () => 'the model does not say the size of its input',
  'input-not-a-picture': ({ given }: { given: Sizes }) =>
    `expected an input of height x width x channels, got ${dimensions(given)}`,
  'output-not-a-row': ({ given }: { given: Sizes }) => `expected one number for each class, got ${dimensions(given)}`,
};

const layerWords = {
  'unknown-layer': ({ type, layer, setting }: UnknownLayer) =>
    `unknown layer ${type}${setting ? ` ${settings[setting.name](setting.value)}` : ''} (${layer})`,
  'layer-shapes-differ': ({ layer, expected, given }: { layer: string; expected: Sizes; given: Sizes }) =>
    `layer ${layer}: expected ${dimensions(expected)}, got ${dimensions(given)}`,
  'layer-shapes-not-joined': ({ layer, first, other }: { layer: string; first: Sizes; other: Sizes }) =>
    `layer ${layer}: cannot join ${dimensions(first)} and ${dimensions(other)}`,
  'layer-numbers': ({ layer, expected, given }: { layer: string; expected: number; given: number }) =>
    `layer ${layer}: expected ${expected} numbers, got ${given}`,
  'window-too-large': ({ layer, window, input }: { layer: string; window: Sizes; input: Sizes }) =>
    `layer ${layer}: a window of ${dimensions(window)} does not fit into ${dimensions(input)}`,
};

const tapeWords = {
  'wrong-on-wasm': ({ layer }: { layer: string }) =>
    `layer ${layer} has a window shorter than its stride, which the wasm backend gets wrong`,
  'not-differentiable': ({ backend, reason }: { backend: string; reason: string }) =>
    `this network cannot be differentiated on ${backend}: ${reason}`,
  'not-built': ({ reason }: { reason: string }) => `the model could not be built: ${reason}`,
};

export const errorWords = {
  ...requestWords,
  ...fileWords,
  ...weightWords,
  ...modelWords,
  ...layerWords,
  ...tapeWords,
} as const;

export const fail = failWith(errorWords);

/** What a network tells about itself. */
export const noteWords = {
  softmaxRemoved: 'a final softmax was removed',
  usesTape: (reason: string) => `${reason}: using the tape`,
};
