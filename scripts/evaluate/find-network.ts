import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as v from 'valibot';
import type { Dataset } from '../../src/datasets/dataset.ts';
import type { EngineOptions } from '../../src/engine/engine.ts';
import type { NetworkRef } from '../../src/engine/protocol.ts';
import { shippedModels } from '../node-engine.ts';
import type { EvaluateOptions } from './options.ts';
import { fail } from './words.ts';

/** A network on disk, and what the engine needs to find it. */
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
export function findNetwork(
  { model, epoch, dataset: asked }: Pick<EvaluateOptions, 'model' | 'epoch' | 'dataset'>,
  datasets: readonly Dataset[],
): FoundNetwork {
  const root = rootOf(model);
  const single = existsSync(join(root, 'model.json'));
  const state = single ? singleState(root, epoch, model) : chooseState(root, epoch, model);
  const told = asked ?? datasetOnCard(root);
  const dataset = datasets.find(({ id }) => id === told);
  if (!dataset) throw fail('which-dataset', { model, datasets: datasets.map(({ id }) => id) });
  return {
    name: model,
    epoch: state.epoch,
    dataset,
    // The engine needs a name; the folder of the files is given by `place`.
    ref: { id: 'network', epoch: state.epoch ?? 0 },
    place: { models: pathToFileURL(`${root}/`).href, folder: () => state.folder },
  };
}

/** A name of public/models first, then a folder. */
function rootOf(model: string): string {
  const shipped = shippedNetworks();
  if (shipped.includes(model)) return fileURLToPath(new URL(model, shippedModels));
  const folder = resolve(model);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return folder;
  throw fail('unknown-network', { model, shipped });
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
  if (epoch !== null && epoch !== own) throw fail('one-network', { model });
  return { epoch: own, folder: '' };
}

function chooseState(root: string, epoch: number | null, model: string): State {
  const states = statesIn(root);
  const found = epoch === null ? states.at(-1) : states.find((state) => state.epoch === epoch);
  if (found) return found;
  if (states.length === 0) throw fail('no-network', { model });
  throw fail('no-epoch', { model, epoch, epochs: states.map((state) => state.epoch) });
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

const card = v.object({ dataset: v.string() });

/** What the network's card says, in its folder or, for a single epoch, above it; null where there is no card. */
function datasetOnCard(root: string): string | null {
  const file = [root, dirname(root)].map((folder) => join(folder, 'card.json')).find((path) => existsSync(path));
  if (!file) return null;
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), card), readFileSync(file, 'utf8'));
  return read.success ? read.output.dataset : null;
}
