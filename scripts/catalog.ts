/** Merges public/models/<id>/card.json into src/state/catalog.json, which the page reads before any network. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { architectures } from '../src/architectures/registry.ts';
import { datasets } from '../src/datasets/registry.ts';

const percent = v.pipe(v.number(), v.minValue(0), v.maxValue(100));
const count = v.pipe(v.number(), v.integer(), v.minValue(1));

/** What the page needs of a card; the rest (recipe, checksums) stays in the card. */
const card = v.object({
  id: v.string(),
  dataset: v.picklist(datasets.map((dataset) => dataset.id)),
  name: v.string(),
  labels: v.array(v.string()),
  shape: v.tuple([count, count, count]),
  parameters: count,
  epochs: v.pipe(
    v.array(
      v.object({
        epoch: count,
        testAccuracy: percent,
        robustAccuracy: v.object({ pictures: count, fgsm: percent, pgd: percent }),
      }),
    ),
    v.minLength(1),
  ),
});

const models = fileURLToPath(new URL('../public/models/', import.meta.url));
const output = fileURLToPath(new URL('../src/state/catalog.json', import.meta.url));

export type Card = v.InferOutput<typeof card>;

/** Every card there is, in the order of the data sets, the last registered (deepest) architecture first. */
export function readCards(folder = models): Card[] {
  const files = readdirSync(folder).map((id) => `${folder}${id}/card.json`);
  const cards = files.filter((file) => existsSync(file)).map((file) => v.parse(card, JSON.parse(readFileSync(file, 'utf8'))));
  return cards.sort((a, b) => rank(a) - rank(b));
}

function rank({ id, dataset }: Card): number {
  const set = datasets.findIndex((entry) => entry.id === dataset);
  return set * 100 - architectures.findIndex((entry) => id === `${dataset}-${entry.id}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const cards = readCards();
  writeFileSync(output, `${JSON.stringify(cards, null, 1)}\n`);
  console.log(`${output}: ${cards.map(({ id }) => id).join(', ')}`);
}
