/**
 * What the page says of an attack, for every shipped network, every epoch and every picture of the gallery: the verdict's
 * words follow from the true class and from the answers to the original, the attacked and the 8-bit picture, looked at
 * afresh.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createNodeEngine } from '../../scripts/node-engine.ts';
import { fgsm } from '../../src/attacks/fgsm.ts';
import { radiusOf } from '../../src/attacks/budget.ts';
import { argmax, row } from '../../src/core/logits.ts';
import { classNames, type Dataset } from '../../src/datasets/dataset.ts';
import { datasetById } from '../../src/datasets/registry.ts';
import type { AttackResult, NetworkRef } from '../../src/engine/protocol.ts';
import { picturesOf } from '../../src/gallery/gallery.ts';
import { iterateOf } from '../../src/panels/attack/iterate.ts';
import { verdictOf } from '../../src/panels/attack/verdict.ts';
import { catalog } from '../../src/state/catalog.ts';
import { readPicture } from '../engine/picture.ts';

const engine = createNodeEngine();
beforeAll(() => engine.request('start', { choice: 'wasm' }));
afterAll(() => engine.close());

const checkpoints = catalog.flatMap(({ id, dataset, epochs }) => epochs.map(({ epoch }) => ({ id, epoch, dataset })));

test.each(checkpoints)('$id, epoch $epoch', async ({ id, epoch, dataset: name }) => {
  const [dataset, network] = [datasetById(name), { id, epoch }];
  await engine.request('load', { network });
  for (const entry of picturesOf(name)) {
    const picture = readPicture(entry.id);
    const result = await engine.request('attack', {
      network,
      picture,
      attack: fgsm.id,
      radius: radiusOf(fgsm.norm, dataset.epsilon, dataset.shape),
      parameters: {},
      label: null,
      target: null,
      seed: 1,
    });
    const attacked = { ...result, network, truth: entry.label };
    const verdict = verdictOf(attacked, classNames(dataset), iterateOf(attacked, dataset.shape, null));
    expect({ picture: entry.id, ...wordsOf(verdict) }).toEqual({
      picture: entry.id,
      ...(await wanted(network, dataset, entry.label, result)),
    });
  }
});

function wordsOf({ before, after, word, basis, rounded }: ReturnType<typeof verdictOf>) {
  const [, checked, became] = /^Rounded to 8 bits, as it is saved: (.*) [\d.<>]+%[,;] (.*)\.$/.exec(rounded) ?? [];
  return { before: before.name, after: after?.name, word, basis, checked, became };
}

/** Written out from the definitions, apart from the code of the page. */
async function wanted(network: NetworkRef, { shape, classes }: Dataset, label: number, result: AttackResult) {
  const seen = [result.steps[0]!.pixels, result.steps.at(-1)!.pixels, result.rounded.pixels];
  const pictures = seen.map((pixels) => ({ shape, pixels }));
  const { logits } = await engine.request('predict', { network, pictures });
  const nameAt = (place: number): string => classes[argmax(row(logits, classes.length, place))]!.name;
  const [truth, before, after, checked] = [classes[label]!.name, nameAt(0), nameAt(1), nameAt(2)];
  const word = wordFor(truth, before, after);
  const basis = before === truth ? '' : `True class: ${truth}.`;
  return { before, after, word, basis, checked, became: roundedFor(word, wordFor(truth, before, checked)) };
}

function wordFor(truth: string, before: string, after: string): string {
  if (before === truth) return after === truth ? 'held' : 'fooled';
  if (after === truth) return 'corrected by accident';
  return after === before ? 'wrong already' : 'still wrong';
}

function roundedFor(exact: string, rounded: string): string {
  if (exact === rounded) return { fooled: 'still fooled', 'corrected by accident': 'still corrected' }[exact] ?? exact;
  if (exact === 'fooled') return 'the rounding undoes the attack';
  return exact === 'held' ? 'the rounding alone tips it over' : `so rounded: ${rounded}`;
}
