import { parseArgs } from 'node:util';
import { attackById, attacks } from '../../src/attacks/registry.ts';
import type { Parameter } from '../../src/attacks/parameters.ts';
import type { Dataset } from '../../src/datasets/dataset.ts';
import type { BackendName } from '../../src/engine/protocol.ts';
import { repositoryData } from '../data/official.ts';
import { choiceOf, fractionOf, integerOf } from '../option-values.ts';
import { fail } from './words.ts';

/** What was asked for; null where the network or its data set decides. */
export interface EvaluateOptions {
  readonly model: string;
  readonly epoch: number | null;
  readonly dataset: string | null;
  /** Folder of the official files. */
  readonly data: string;
  readonly attack: string | null;
  /** In pixels of [0, 1]. */
  readonly epsilon: number | null;
  readonly parameters: Readonly<Record<string, number | boolean>>;
  readonly limit: number | null;
  readonly seed: number;
  readonly backend: BackendName;
  readonly json: boolean;
}

const backends = ['wasm', 'webgpu', 'cpu'] as const satisfies readonly BackendName[];

/** Every parameter that an attack declares is an option, once. */
const parameters: ReadonlyMap<string, Parameter> = new Map(
  attacks.flatMap((attack) => attack.parameters.map((parameter) => [optionOf(parameter.id), parameter] as const)),
);

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const fixed = {
  model: text,
  epoch: text,
  dataset: text,
  data: text,
  attack: text,
  eps: text,
  limit: text,
  seed: text,
  backend: text,
  json: flag,
  help: flag,
};
const generated = Object.fromEntries(
  Array.from(parameters, ([option, { kind }]) => [option, kind === 'switch' ? flag : text]),
);

/** @returns null when help was asked for. @throws in plain words for what is no option, or no value of one. */
export function readOptions(argv: readonly string[], datasets: readonly Dataset[]): EvaluateOptions | null {
  const ids = datasets.map(({ id }) => id);
  const { values } = parseArgs({ args: [...argv], options: { ...generated, ...fixed } });
  if (values.help) return null;
  if (!values.model) throw fail('which-network', {});
  const attack =
    values.attack === undefined || values.attack === 'none'
      ? null
      : choiceOf('attack', values.attack, ['none', ...attacks.map(({ id }) => id)]);
  return {
    model: values.model,
    epoch: values.epoch === undefined ? null : integerOf('epoch', values.epoch, 0),
    dataset: values.dataset === undefined ? null : choiceOf('dataset', values.dataset, ids),
    data: values.data ?? repositoryData,
    attack,
    epsilon: values.eps === undefined ? null : fractionOf('eps', values.eps, 0, 1),
    parameters: readParameters(values, attack),
    limit: values.limit === undefined ? null : integerOf('limit', values.limit, 1),
    seed: values.seed === undefined ? 1 : integerOf('seed', values.seed, 0),
    backend: choiceOf('backend', values.backend ?? 'wasm', backends),
    json: values.json ?? false,
  };
}

/** The given parameters of the attack. @throws for those that it does not have. */
function readParameters(
  values: Readonly<Record<string, unknown>>,
  attack: string | null,
): Record<string, number | boolean> {
  if (!attack && values['eps'] !== undefined) throw fail('epsilon-unused', {});
  const declared = attack ? attackById(attack).parameters : [];
  const given = Array.from(parameters).filter(([option]) => values[option] !== undefined);
  return Object.fromEntries(
    given.map(([option, { id }]) => {
      const parameter = declared.find((entry) => entry.id === id);
      if (!parameter) throw fail('option-unused', { option, attack });
      if (parameter.kind === 'switch') return [id, true];
      const read = Number.isInteger(parameter.step) ? integerOf : fractionOf;
      return [id, read(option, String(values[option]), parameter.min, parameter.max)];
    }),
  );
}

/** randomStart -> random-start */
function optionOf(id: string): string {
  return id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

export function help(datasets: readonly Dataset[]): string {
  const ids = attacks.map(({ id }) => id).join('|');
  const rows = [
    ['--model ID|DIR', 'a network of public/models, a folder with epoch-NN folders, or one that holds a model.json'],
    ['--epoch N', 'which of its states (the last)'],
    [`--dataset ${datasets.map(({ id }) => id).join('|')}`, 'what it was trained for (as its card.json says)'],
    ['--data DIR', 'folder of the official files (data/, which npm run data fills)'],
    [`--attack none|${ids}`, 'for robust accuracy: the attack is told the true labels (none)'],
    [
      '--eps E',
      "how far each pixel may move, from 0 to 1, also as 8/255 (the data set's); fgm has the l2 length E sqrt(M)",
    ],
    ...Array.from(parameters, ([option, parameter]) => [
      `--${option}${parameter.kind === 'switch' ? '' : ' X'}`,
      `${attacks
        .filter((attack) => attack.parameters.some(({ id }) => id === parameter.id))
        .map(({ id }) => id)
        .join(', ')}: ${parameter.help}`,
    ]),
    ['--seed N', 'of random starts (1); each picture has its own, so batches and machines make no difference'],
    ['--limit N', 'the first N pictures alone'],
    [`--backend ${backends.join('|')}`, 'what computes (wasm)'],
    ['--json', 'prints JSON'],
  ];
  const width = Math.max(...rows.map(([option]) => option!.length));
  const lines = rows.map(([option, words]) => `  ${option!.padEnd(width)}  ${words}`);
  return [
    'Measures a network on the official test pictures, with the page’s own engine.',
    '',
    'npm run evaluate -- --model ID|DIR [options]',
    '',
    ...lines,
  ].join('\n');
}
