/** The shipped networks on the project's own pictures: what PyTorch says of them, and what was drawn. */
import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { argmax, row } from '../../src/core/logits.ts';
import { picturesOf } from '../../src/gallery/gallery.ts';
import type { Engine } from '../../src/engine/protocol.ts';
import { catalog } from '../../src/state/catalog.ts';
import { readCards } from '../../scripts/catalog.ts';
import { createNodeEngine } from '../../scripts/node-engine.ts';
import { readPicture } from './picture.ts';
import { farthest, pytorchReference, wrongSigns } from './pytorch.ts';

/** A card says what was measured, a fixture what PyTorch answered. */
const networks = readCards()
  .map(({ id }) => id)
  .filter((id) => existsSync(new URL(`../fixtures/pytorch/${id}.json`, import.meta.url)));
const backends = ['wasm', 'cpu'] as const;

describe.each(backends)('on %s', (backend) => {
  const engine: Engine = createNodeEngine();
  beforeAll(async () => expect(await engine.request('start', { choice: backend })).toMatchObject({ backend }));

  describe.each(networks)('%s', (id) => {
    const epochs = pytorchReference(id);

    test('has the states of one run', () => {
      expect(epochs.map(({ epoch }) => epoch)).toEqual([1, 2, 5, 10, 20, 30, 50]);
    });

    // Plain JavaScript takes seconds for a picture: there, the last state is enough.
    test.each(backend === 'cpu' ? epochs.slice(-1) : epochs)(
      'epoch $epoch: logits within 1e-4 of PyTorch',
      async ({ epoch, pictures }) => {
        const few = backend === 'cpu' ? pictures.slice(0, 4) : pictures;
        const rows = await engine.request('predict', {
          network: { id, epoch },
          pictures: few.map((picture) => readPicture(picture.id)),
        });
        for (const [index, picture] of few.entries()) {
          const found = row(rows.logits, rows.classes, index);
          expect(farthest(found, picture.logits), picture.id).toBeLessThanOrEqual(1e-4);
          expect(argmax(found), picture.id).toBe(picture.prediction);
        }
      },
    );

    test('the signs of the input gradient are PyTorch’s', async () => {
      const { epoch, pictures } = epochs.at(-1)!;
      const picked = pictures.filter(({ gradient }) => gradient).slice(0, backend === 'cpu' ? 2 : undefined);
      expect(picked.length).toBeGreaterThan(1);
      for (const picture of picked) {
        const request = { network: { id, epoch }, picture: readPicture(picture.id), label: null };
        const { gradient } = await engine.request('gradient', request);
        expect(wrongSigns(gradient, picture.gradient!), picture.id).toBe(0);
      }
    });
  });
});

describe('the gallery', () => {
  test.each(networks)('%s gets at least 80% of the pictures drawn for it', async (id) => {
    const engine = createNodeEngine();
    await engine.request('start', { choice: 'wasm' });
    const entries = picturesOf(catalog.find((entry) => entry.id === id)!.dataset);
    const rows = await engine.request('predict', {
      network: { id, epoch: 50 },
      pictures: entries.map((entry) => readPicture(entry.id)),
    });
    const right = entries.filter(({ label }, i) => argmax(row(rows.logits, rows.classes, i)) === label);
    expect(right.length / entries.length).toBeGreaterThanOrEqual(0.8);
    engine.close();
  });
});
