import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readCards } from '../../scripts/catalog.ts';
import preview from '../../src/app/preview.json' with { type: 'json' };
import { datasetById } from '../../src/datasets/registry.ts';
import { catalog } from '../../src/state/catalog.ts';
import type { Preview } from '../../src/state/effects/preview.ts';
import { known } from '../../src/state/known.ts';
import { defaultChoice, settle } from '../../src/state/settle.ts';

const models = fileURLToPath(new URL('../../public/models/', import.meta.url));

describe('the catalog', () => {
  it.each(readCards().map((card) => [card.id, card] as const))('says of %s what its card says', (id, card) => {
    // Run `npx tsx scripts/catalog.ts` when this fails.
    expect(catalog.find((entry) => entry.id === id)).toEqual(card);
  });

  it.each(catalog.map((entry) => [entry.id, entry] as const))('has %s as its data set wants it, with all its weights', (id, entry) => {
    const { shape, classes } = datasetById(entry.dataset);
    expect([entry.shape, entry.labels]).toEqual([shape, classes]);
    const epochs = entry.epochs.map(({ epoch }) => epoch);
    expect(epochs).toEqual(epochs.toSorted((a, b) => a - b));
    for (const epoch of epochs) {
      const folder = `${models}${id}/epoch-${String(epoch).padStart(2, '0')}`;
      for (const file of ['model.json', 'weights.bin']) expect([file, existsSync(`${folder}/${file}`)]).toEqual([file, true]);
    }
  });
});

describe('what was computed beforehand', () => {
  const made = preview as unknown as Preview | null;
  it.runIf(made)('is for the first choice that the page makes', () => {
    const start = defaultChoice(known);
    expect(settle(start, made!.choice, known, false)).toEqual({ choice: start, ignored: [] });
  });

  it.runIf(made)('is small', () => {
    const file = fileURLToPath(new URL('../../src/app/preview.json', import.meta.url));
    expect(readFileSync(file).length).toBeLessThan(60_000);
  });
});
