/** All that is known at the moment, and so can be chosen: what comes with the page, and what the person gave. */
import type { Attack } from '../attacks/attack.ts';
import { attacks } from '../attacks/registry.ts';
import type { Dataset } from '../datasets/dataset.ts';
import { datasets } from '../datasets/registry.ts';
import type { NetworkRef } from '../engine/protocol.ts';
import { gallery, type GalleryEntry } from '../gallery/gallery.ts';
import type { PictureFile } from '../pictures/decode.ts';
import { catalog } from './catalog.ts';
import type { CatalogNetwork, Choice } from './model.ts';
import type { TestSets } from './test-set/types.ts';
import type { ViewAbout } from './view.ts';
import { checkpointWords, fail } from './words.ts';

/** The first of each list is what the page starts with. */
export interface World {
  readonly datasets: readonly Dataset[];
  readonly networks: readonly CatalogNetwork[];
  /** The gallery's; other pictures are known by their sources: see pictures/registry.ts. */
  readonly pictures: readonly GalleryEntry[];
  readonly attacks: readonly Attack[];
  readonly views: readonly ViewAbout[];
  /** The person's own, by data set. In memory only. */
  readonly testSets: TestSets;
  /** The person's own picture; kept, to be read again for another data set's shape. */
  readonly ownFile: PictureFile | null;
}

/** What comes with the page. A data set without a trained network or a picture has nothing to show: it is not offered. */
export function shippedWorld(views: readonly ViewAbout[]): World {
  const isShown = ({ id }: Dataset): boolean =>
    catalog.some(({ dataset }) => dataset === id) && gallery.some(({ dataset }) => dataset === id);
  return {
    datasets: datasets.filter(isShown),
    networks: catalog,
    pictures: gallery,
    attacks,
    views,
    testSets: {},
    ownFile: null,
  };
}

/** @throws PlainError for an id that the world does not have; so do the other lookups */
export function datasetOf({ dataset: id }: Pick<Choice, 'dataset'>, { datasets }: World): Dataset {
  const found = datasets.find((dataset) => dataset.id === id);
  if (!found) throw fail('unknown-dataset', { id });
  return found;
}

export function networkOf({ network: id }: Pick<Choice, 'network'>, { networks }: World): CatalogNetwork {
  const found = networks.find((network) => network.id === id);
  if (!found) throw fail('unknown-network', { id });
  return found;
}

export function attackOf({ attack: id }: Pick<Choice, 'attack'>, { attacks }: World): Attack {
  const found = attacks.find((attack) => attack.id === id);
  if (!found) throw fail('unknown-attack', { id });
  return found;
}

export function viewOf({ view: id }: Pick<Choice, 'view'>, { views }: World): ViewAbout {
  const found = views.find((view) => view.id === id);
  if (!found) throw fail('unknown-view', { id });
  return found;
}

/** `ResNet-20, robust, epoch 50`. */
export function checkpointName({ id, epoch }: NetworkRef, world: World): string {
  return checkpointWords(networkOf({ network: id }, world).name, epoch);
}
