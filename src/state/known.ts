/** All ids that a choice can name. Passed in, so that tests can hold the store to a small world of their own. */
import type { Attack } from '../attacks/attack.ts';
import { attacks } from '../attacks/registry.ts';
import type { Dataset } from '../datasets/dataset.ts';
import { datasets } from '../datasets/registry.ts';
import { gallery, type GalleryEntry } from '../gallery/gallery.ts';
import type { NetworkRef } from '../engine/protocol.ts';
import { catalog } from './catalog.ts';
import type { CatalogNetwork, Choice } from './model.ts';
import type { TestSets } from './test-set/types.ts';

export interface Known {
  readonly datasets: readonly Dataset[];
  readonly networks: readonly CatalogNetwork[];
  readonly pictures: readonly GalleryEntry[];
  readonly attacks: readonly Attack[];
  /** The person's own, by data set. What comes with the page has none: see withTests. */
  readonly testSets?: TestSets;
}

/** A data set without a trained network or a picture has nothing to show, so it is not offered. */
export const known: Known = {
  datasets: datasets.filter(
    ({ id }) => catalog.some(({ dataset }) => dataset === id) && gallery.some(({ dataset }) => dataset === id),
  ),
  networks: catalog,
  pictures: gallery,
  attacks,
};

/** With the pictures that the person has given meanwhile. */
export function withTests(known: Known, { testSets }: { readonly testSets: TestSets }): Known {
  return { ...known, testSets };
}

export function datasetOf(choice: Pick<Choice, 'dataset'>, { datasets }: Known): Dataset {
  return find(datasets, choice.dataset, 'data set');
}

export function networkOf(choice: Pick<Choice, 'network'>, { networks }: Known): CatalogNetwork {
  return find(networks, choice.network, 'network');
}

/** `ResNet-20, robust, epoch 50`. */
export function checkpointName({ id, epoch }: NetworkRef, from: Known): string {
  return `${networkOf({ network: id }, from).name}, epoch ${epoch}`;
}

export function attackOf(choice: Pick<Choice, 'attack'>, { attacks }: Known): Attack {
  return find(attacks, choice.attack, 'attack');
}

function find<T extends { readonly id: string }>(list: readonly T[], id: string, what: string): T {
  const found = list.find((entry) => entry.id === id);
  if (!found) throw new Error(`unknown ${what}: ${id}`);
  return found;
}
