/** The trained networks that come with the page: made from their cards by scripts/catalog.ts, never written by hand. */
import networks from './catalog.json' with { type: 'json' };
import type { CatalogNetwork, Training } from './model.ts';

type Entry = (typeof networks)[number];

export const catalog: readonly CatalogNetwork[] = networks.map((entry) => ({
  ...entry,
  shape: shapeOf(entry),
  training: trainingOf(entry),
}));

function shapeOf({ id, shape: [height, width, channels] }: Entry): CatalogNetwork['shape'] {
  if (!height || !width || !channels) throw new Error(`expected a shape of three sizes for ${id}`);
  return [height, width, channels];
}

function trainingOf({ id, training }: Entry): Training {
  if (training !== 'standard' && training !== 'robust')
    throw new Error(`expected standard or robust training for ${id}, got ${training}`);
  return training;
}
