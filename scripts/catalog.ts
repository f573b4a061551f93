/** Merges public/models/<id>/card.json into src/state/catalog.json, which the page reads before any network. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import type { Architecture } from '../src/architectures/architecture.ts';
import { architectures } from '../src/architectures/registry.ts';
import type { Dataset } from '../src/datasets/dataset.ts';
import { datasets } from '../src/datasets/registry.ts';
import type { Training } from '../src/state/model.ts';

const percent = v.pipe(v.number(), v.minValue(0), v.maxValue(100));
const count = v.pipe(v.number(), v.integer(), v.minValue(1));

const epoch = v.object({
  epoch: count,
  testAccuracy: percent,
  robustAccuracy: v.object({ pictures: count, fgsm: percent, pgd: percent }),
  first1000: v.optional(v.object({ testAccuracy: percent, fgsm: percent, pgd: percent })),
});

/** What the page needs of a card; the rest (recipe, checksums) stays in the card. */
const written = v.object({
  id: v.string(),
  dataset: v.string(),
  // Older cards have these two only in their id.
  architecture: v.optional(v.string()),
  training: v.optional(v.picklist(['standard', 'robust'])),
  name: v.string(),
  labels: v.array(v.string()),
  shape: v.tuple([count, count, count]),
  parameters: count,
  epochs: v.pipe(v.array(epoch), v.minLength(1)),
});

type Written = v.InferOutput<typeof written>;

const models = fileURLToPath(new URL('../public/models/', import.meta.url));
const output = fileURLToPath(new URL('../src/state/catalog.json', import.meta.url));

/** The network that a data set starts with: small enough to answer at once, and the one that the examples are about. */
const defaults: Readonly<Record<string, string>> = { mnist: 'convnet', cifar10: 'resnet' };

/** What cards may speak of. */
export interface Registered {
  readonly datasets: readonly Dataset[];
  readonly architectures: readonly Pick<Architecture, 'id'>[];
}

const registered: Registered = { datasets, architectures };

export interface Card extends Written {
  readonly architecture: string;
  readonly training: Training;
}

/** Every card there is, ordered as the page lists them. */
export function readCards(folder = models, known = registered): Card[] {
  const files = readdirSync(folder).map((id) => `${folder}${id}/card.json`);
  const texts = files.filter((file) => existsSync(file)).map((file) => readFileSync(file, 'utf8'));
  return inOrder(
    texts.map((text) => parseCard(JSON.parse(text), known)),
    known,
  );
}

/** @throws when it is no card, speaks of something unknown, or does not agree with its own id. */
export function parseCard(read: unknown, known = registered): Card {
  const card = v.parse(written, read);
  if (!known.datasets.some(({ id }) => id === card.dataset))
    throw new Error(`${card.id}: unknown data set ${card.dataset}`);
  const named = namedBy(card);
  const { architecture = named.architecture, training = named.training } = card;
  if (architecture !== named.architecture || training !== named.training) {
    throw new Error(`${card.id}: expected ${named.architecture}, ${named.training}, got ${architecture}, ${training}`);
  }
  if (!known.architectures.some(({ id }) => id === architecture))
    throw new Error(`${card.id}: unknown architecture ${architecture}`);
  return { ...card, architecture, training };
}

/** An id is `<dataset>-<architecture>`, with `-robust` after it for a network trained on attacked pictures. */
function namedBy({ id, dataset }: Written): Pick<Card, 'architecture' | 'training'> {
  const robust = id.endsWith('-robust');
  return {
    architecture: id.slice(dataset.length + 1, robust ? -'-robust'.length : undefined),
    training: robust ? 'robust' : 'standard',
  };
}

/** By data set; its default first, then the others as they are registered, the robust ones last. */
export function inOrder(cards: readonly Card[], known = registered): Card[] {
  return cards.toSorted((a, b) => rank(a, known) - rank(b, known));
}

function rank({ dataset, architecture, training }: Card, known: Registered): number {
  const set = known.datasets.findIndex(({ id }) => id === dataset);
  const kind =
    defaults[dataset] === architecture ? 0 : 1 + known.architectures.findIndex(({ id }) => id === architecture);
  return set * 1000 + (training === 'robust' ? 100 : 0) + kind;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const cards = readCards();
  writeFileSync(output, `${JSON.stringify(cards, null, 1)}\n`);
  console.log(`${output}: ${cards.map(({ id }) => id).join(', ')}`);
}
