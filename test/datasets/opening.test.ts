import { afterAll, beforeAll, expect, test } from 'vitest';
import { createNodeEngine } from '../../scripts/node-engine.ts';
import { radiusOf } from '../../src/attacks/budget.ts';
import { completeParameters } from '../../src/attacks/parameters.ts';
import { attacks } from '../../src/attacks/registry.ts';
import { argmax } from '../../src/core/logits.ts';
import { datasets } from '../../src/datasets/registry.ts';
import { pictureById } from '../../src/gallery/gallery.ts';
import { catalog } from '../../src/state/catalog.ts';
import { readPicture } from '../engine/picture.ts';

const engine = createNodeEngine();
beforeAll(() => engine.request('start', { choice: 'wasm' }));
afterAll(() => engine.close());

const opened = datasets.flatMap((dataset) => (dataset.opening ? [{ dataset, ...dataset.opening }] : []));

test.each(opened)(
  '$dataset.id opens with a picture that is read rightly, and no more after the attack',
  async (open) => {
    const { dataset, network: id, picture } = open;
    const entry = pictureById(picture);
    expect(entry.dataset).toBe(dataset.id);
    const known = catalog.find((network) => network.id === id);
    expect(known?.dataset).toBe(dataset.id);
    const network = { id, epoch: known!.epochs.at(-1)!.epoch };
    await engine.request('load', { network });
    const [attack] = attacks;
    const { steps, rounded } = await engine.request('attack', {
      network,
      picture: readPicture(picture),
      attack: attack!.id,
      radius: radiusOf(attack!.norm, dataset.epsilon, dataset.shape),
      parameters: completeParameters(attack!, dataset, {}),
      label: null,
      target: null,
      seed: 1,
    });
    const answers = [steps[0]!.logits, steps.at(-1)!.logits, rounded.logits].map(argmax);
    expect(answers[0]).toBe(entry.label);
    expect(answers.slice(1)).not.toContain(entry.label);
  },
);

test('there is an opening', () => expect(opened.length).toBeGreaterThan(0));
