import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { inOrder, parseCard, readCards } from '../../scripts/catalog.ts';
import preview from '../../src/app/preview.json' with { type: 'json' };
import { classNames } from '../../src/datasets/dataset.ts';
import { datasetById } from '../../src/datasets/registry.ts';
import { catalog } from '../../src/state/catalog.ts';
import type { Preview } from '../../src/state/followed/preview.ts';
import { defaultChoice, settle } from '../../src/state/settle.ts';
import { shippedWorld } from '../../src/state/world.ts';
import { views } from './world.ts';

const models = fileURLToPath(new URL('../../public/models/', import.meta.url));

describe('the catalog', () => {
  it.each(readCards().map((card) => [card.id, card] as const))('says of %s what its card says', (id, card) => {
    // Run `npx tsx scripts/catalog.ts` when this fails.
    expect(catalog.find((entry) => entry.id === id)).toEqual(card);
  });

  it.each(catalog.map((entry) => [entry.id, entry] as const))(
    'has %s as its data set wants it, with all its weights',
    (id, entry) => {
      const dataset = datasetById(entry.dataset);
      expect([entry.shape, entry.labels]).toEqual([dataset.shape, classNames(dataset)]);
      const epochs = entry.epochs.map(({ epoch }) => epoch);
      expect(epochs).toEqual(epochs.toSorted((a, b) => a - b));
      for (const epoch of epochs) {
        const folder = `${models}${id}/epoch-${String(epoch).padStart(2, '0')}`;
        for (const file of ['model.json', 'weights.bin'])
          expect([file, existsSync(`${folder}/${file}`)]).toEqual([file, true]);
      }
    },
  );
});

describe('a card', () => {
  const [shipped] = readCards();
  /** Like the first shipped card of its data set, but for what is given. */
  const card = (change: Record<string, unknown>) => {
    const like = readCards().find(({ dataset }) => dataset === change['dataset']) ?? shipped;
    return parseCard({ ...like, architecture: undefined, training: undefined, ...change });
  };

  it('is named by its id where it is an older one', () => {
    expect(card({ id: 'mnist-resnet-robust', dataset: 'mnist' })).toMatchObject({
      architecture: 'resnet',
      training: 'robust',
    });
    expect(card({ id: 'cifar10-convnet', dataset: 'cifar10' })).toMatchObject({
      architecture: 'convnet',
      training: 'standard',
    });
  });

  it('may say how it did on the first thousand', () => {
    const first1000 = { testAccuracy: 90, fgsm: 3, pgd: 0 };
    expect(card({ epochs: [{ ...shipped!.epochs[0], first1000 }] }).epochs[0]?.first1000).toEqual(first1000);
    expect(() => card({ epochs: [{ ...shipped!.epochs[0], first1000: { fgsm: 3 } }] })).toThrow(/testAccuracy/);
  });

  it.each([
    [
      { id: 'mnist-resnet', dataset: 'mnist', training: 'robust' },
      'mnist-resnet: expected resnet, standard, got resnet, robust',
    ],
    [
      { id: 'mnist-resnet', dataset: 'mnist', architecture: 'convnet' },
      'mnist-resnet: expected resnet, standard, got convnet, standard',
    ],
    [{ id: 'mnist-vgg', dataset: 'mnist' }, 'mnist-vgg: unknown architecture vgg'],
  ])('that contradicts itself is refused: %j', (change, message) => {
    expect(() => card(change)).toThrow(message);
  });

  it('comes after its data set’s default, and a robust one after the standard ones', () => {
    const ids = [
      'mnist-ygcnn',
      'mnist-resnet-robust',
      'mnist-resnet',
      'mnist-convnet',
      'cifar10-resnet-robust',
      'cifar10-googlenet',
      'cifar10-convnet',
      'cifar10-resnet',
    ];
    const cards = ids.map((id) => card({ id, dataset: id.split('-')[0] }));
    expect(inOrder(cards).map(({ id }) => id)).toEqual([
      'cifar10-resnet',
      'cifar10-convnet',
      'cifar10-googlenet',
      'cifar10-resnet-robust',
      'mnist-convnet',
      'mnist-resnet',
      'mnist-ygcnn',
      'mnist-resnet-robust',
    ]);
  });
});

describe('what was computed beforehand', () => {
  const made = preview as unknown as Preview | null;
  it.runIf(made)('is for the first choice that the page makes', () => {
    const shipped = shippedWorld(views);
    const start = defaultChoice(shipped);
    expect(settle(start, made!.choice, shipped)).toEqual({ choice: start, ignored: [] });
  });

  it.runIf(made)('is small', () => {
    const file = fileURLToPath(new URL('../../src/app/preview.json', import.meta.url));
    expect(readFileSync(file).length).toBeLessThan(60_000);
  });
});
