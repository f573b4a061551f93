import { gallery } from '../../../src/gallery/gallery.ts';
import { catalog } from '../../../src/state/catalog.ts';
import type { NetworkRef } from '../../../src/engine/protocol.ts';

export interface Shipped {
  /** At its last epoch. */
  readonly network: NetworkRef;
  /** Id of a picture of its data set. */
  readonly picture: string;
}

/** Every network that comes with the page. */
export const shipped: readonly Shipped[] = catalog.map(({ id, dataset, epochs }) => ({
  network: { id, epoch: epochs.at(-1)!.epoch },
  picture: gallery.find((entry) => entry.dataset === dataset)!.id,
}));

/** The one that takes a GPU in software the least. */
export const smallest: Shipped = shipped.find(({ network }) => network.id === 'mnist-convnet')!;
