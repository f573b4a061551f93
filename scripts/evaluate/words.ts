/** What `npm run evaluate` says where it cannot do what was asked. */
import { failWith } from '../../src/core/errors.ts';
import type { Shape } from '../../src/core/types.ts';

interface Model {
  readonly model: string;
}

interface Takes {
  readonly shape: Shape;
  readonly classes: number;
}

export const errorWords = {
  'which-network': () => 'which network? say --model, for example --model mnist-convnet (see --help)',
  'epsilon-unused': () => '--eps is of no use without an attack (see --attack)',
  'option-unused': ({ option, attack }: { option: string; attack: string | null }) =>
    `--${option} is of no use ${attack ? `with ${attack}` : 'without an attack'} (see --attack)`,
  'unknown-network': ({ model, shipped }: Model & { shipped: readonly string[] }) =>
    `unknown network: ${model} is no folder, and public/models has ${shipped.join(', ')}`,
  'one-network': ({ model }: Model) => `${model} holds one network, not its epochs: leave --epoch out`,
  'no-network': ({ model }: Model) =>
    `${model} holds no network: expected a model.json, or epoch-NN folders with one each`,
  'no-epoch': ({ model, epoch, epochs }: Model & { epoch: number | null; epochs: readonly number[] }) =>
    `${model} has no epoch ${epoch}: there are ${epochs.join(', ')}`,
  'which-dataset': ({ model, datasets }: Model & { datasets: readonly string[] }) =>
    `which data set is ${model} for? say --dataset ${datasets.join(' or --dataset ')}`,
  'other-dataset': ({ model, dataset, ...sides }: Model & { dataset: string } & Record<'takes' | 'expected', Takes>) =>
    `${model} is not for ${dataset}: it takes ${sides.takes.shape.join('x')} and knows ${sides.takes.classes} classes, expected ${sides.expected.shape.join('x')} and ${sides.expected.classes}`,
  'no-test-files': ({ dataset, folder, files }: { dataset: string; folder: string; files: readonly string[] }) =>
    `no test files of ${dataset} in ${folder} (${files.join(', ')}): "npm run data" fetches them`,
  'no-backend': ({ backend, reason }: { backend: string; reason: string }) =>
    `${backend} cannot be had here: ${reason}`,
} as const;

export const fail = failWith(errorWords);
