import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { PlainError } from '../../src/core/errors.ts';
import type { Dataset } from '../../src/datasets/dataset.ts';
import { datasets } from '../../src/datasets/registry.ts';
import type { EngineOptions } from '../../src/engine/engine.ts';
import type { NetworkRef } from '../../src/engine/protocol.ts';
import { shippedModels } from '../node-engine.ts';
import type { EvaluateOptions } from './options.ts';

/** A network on disk, and how the engine is to be told of it. */
export interface FoundNetwork {
  /** As it was asked for. */
  readonly name: string;
  /** null for a folder that holds a network and no number. */
  readonly epoch: number | null;
  readonly dataset: Dataset;
  readonly ref: NetworkRef;
  readonly place: Required<Pick<EngineOptions, 'models' | 'folder'>>;
}

/** @throws PlainError when there is no such network or epoch, or its data set cannot be told. */
export function findNetwork({
  model,
  epoch,
  dataset: asked,
}: Pick<EvaluateOptions, 'model' | 'epoch' | 'dataset'>): FoundNetwork {
  const root = rootOf(model);
  const single = existsSync(join(root, 'model.json'));
  const state = single ? singleState(root, epoch, model) : chooseState(root, epoch, model);
  const dataset = asked ? datasets.find(({ id }) => id === asked)! : guessDataset(root, model);
  return {
    name: model,
    epoch: state.epoch,
    dataset,
    // The engine reads the data set from the name; where the files lie it is told beside.
    ref: { id: `${dataset.id}-network`, epoch: state.epoch ?? 0 },
    place: { models: pathToFileURL(`${root}/`).href, folder: () => state.folder },
  };
}

/** A name of public/models first, then a folder. */
function rootOf(model: string): string {
  const shipped = shippedNetworks();
  if (shipped.includes(model)) return fileURLToPath(new URL(model, shippedModels));
  const folder = resolve(model);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return folder;
  throw new PlainError(`unknown network: ${model} is no folder, and public/models has ${shipped.join(', ')}`);
}

function shippedNetworks(): string[] {
  const ids = readdirSync(shippedModels, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return ids.map(({ name }) => name).filter((id) => statesIn(fileURLToPath(new URL(id, shippedModels))).length > 0);
}

interface State {
  readonly epoch: number | null;
  /** Below the network's folder. */
  readonly folder: string;
}

function singleState(root: string, epoch: number | null, model: string): State {
  const own = epochOf(basename(root));
  if (epoch !== null && epoch !== own)
    throw new PlainError(`${model} holds one network, not its epochs: leave --epoch out`);
  return { epoch: own, folder: '' };
}

function chooseState(root: string, epoch: number | null, model: string): State {
  const states = statesIn(root);
  const found = epoch === null ? states.at(-1) : states.find((state) => state.epoch === epoch);
  if (found) return found;
  if (states.length === 0)
    throw new PlainError(`${model} holds no network: expected a model.json, or epoch-NN folders with one each`);
  throw new PlainError(`${model} has no epoch ${epoch}: there are ${states.map((state) => state.epoch).join(', ')}`);
}

/** epoch-NN folders, in their order. */
function statesIn(root: string): (State & { readonly epoch: number })[] {
  const states = readdirSync(root).flatMap((folder) => {
    const epoch = epochOf(folder);
    return epoch !== null && existsSync(join(root, folder, 'model.json')) ? [{ epoch, folder }] : [];
  });
  return states.toSorted((a, b) => a.epoch - b.epoch);
}

function epochOf(folder: string): number | null {
  const found = /^epoch-(\d+)$/.exec(folder);
  return found ? Number(found[1]) : null;
}

/** Names begin with it: mnist-convnet, or mnist-mine/epoch-03. */
function guessDataset(root: string, model: string): Dataset {
  const names = [basename(root), basename(dirname(root))];
  const found = datasets.find(({ id }) => names.some((name) => name === id || name.startsWith(`${id}-`)));
  if (!found)
    throw new PlainError(
      `which data set is ${model} for? say --dataset ${datasets.map(({ id }) => id).join(' or --dataset ')}`,
    );
  return found;
}
