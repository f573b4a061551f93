/** The trained networks that come with the page: made from their cards by scripts/catalog.ts, never written by hand. */
import networks from './catalog.json' with { type: 'json' };
import type { CatalogNetwork } from './model.ts';

type Entry = (typeof networks)[number];

export const catalog: readonly CatalogNetwork[] = networks.map((entry) => ({ ...entry, shape: shapeOf(entry) }));

function shapeOf({ id, shape: [height, width, channels] }: Entry): CatalogNetwork['shape'] {
  if (!height || !width || !channels) throw new Error(`expected a shape of three sizes for ${id}`);
  return [height, width, channels];
}
