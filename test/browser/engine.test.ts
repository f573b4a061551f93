/** The engine in its worker, through its client, in a real browser, with the shipped networks. */
import { describe, expect, it } from 'vitest';
import { attacks } from '../../src/attacks/registry.ts';
import { catalog } from '../../src/state/catalog.ts';
import { gallery } from '../../src/gallery/gallery.ts';
import { farthest, pytorchReference, wrongSigns } from '../engine/pytorch.ts';
import { withBrowser } from './harness/browser.ts';

const ids = attacks.map(({ id }) => id);

/** Every shipped network at its last epoch, with a picture of its data set. */
const shipped = catalog.map(({ id, dataset, epochs }) => ({
  id,
  epoch: epochs.at(-1)!.epoch,
  picture: gallery.find((entry) => entry.dataset === dataset)!.id,
}));
const { id, epoch, picture } = shipped.find((entry) => entry.id.startsWith('mnist'))!;
const network = { id, epoch };

describe('on wasm', () => {
  const browser = withBrowser('wasm');

  it('is chosen where there is no GPU, and says why', async () => {
    const page = await browser.openTestPage('engine');
    const report = await page.evaluate(() => window.engine.start('auto'));
    expect(report).toMatchObject({ backend: 'wasm', adapter: null });
    expect(report.refused).toEqual([{ backend: 'webgpu', reason: expect.any(String) }]);
  });

  it('keeps no tensor of 500 attacks in a row', async () => {
    const page = await browser.openTestPage('engine');
    const counts = await page.evaluate(
      async ({ ids, network, picture }) => {
        await window.engine.start('wasm');
        const request = await window.requestFor(picture, { network });
        const run = (i: number) =>
          window.engine.attack({ ...request, attack: ids[i % ids.length]!, epsilon: 0.001 * i });
        for (let i = 0; i < 2 * ids.length; i++) await run(i);
        const before = await window.engine.memory();
        for (let i = 0; i < 500; i++) await run(i);
        return [before.tensors, (await window.engine.memory()).tensors];
      },
      { ids, network, picture },
    );
    expect(counts[1]).toBe(counts[0]);
  });

  it('keeps no tensor of attacks that were called off', async () => {
    const page = await browser.openTestPage('engine');
    const { counts, names } = await page.evaluate(
      async ({ network, picture }) => {
        await window.engine.start('wasm');
        const request = await window.requestFor(picture, { network, attack: 'pgd', parameters: { steps: 50 } });
        await window.engine.attack(request);
        const before = await window.engine.memory();
        const names: string[] = [];
        for (let i = 0; i < 20; i++) {
          const controller = new AbortController();
          const work = window.engine.attack(request, (step) => step >= 2 && controller.abort(), controller.signal);
          names.push(
            await work.then(
              () => 'done',
              (error: Error) => error.name,
            ),
          );
        }
        // Comes after all of the above in the worker's own order.
        await window.engine.attack(request);
        return { names, counts: [before.tensors, (await window.engine.memory()).tensors] };
      },
      { network, picture },
    );
    expect(new Set(names)).toEqual(new Set(['AbortError']));
    expect(counts[1]).toBe(counts[0]);
  });
});

describe('on WebGPU', () => {
  const browser = withBrowser('webgpu');

  it('leaves a GPU in software alone unless asked for it', async () => {
    const page = await browser.openTestPage('engine');
    const [auto, asked] = await page.evaluate(async () => [
      await window.engine.start('auto'),
      await window.engine.start('webgpu'),
    ]);
    expect(auto).toMatchObject({ backend: 'wasm', refused: [{ backend: 'webgpu' }] });
    expect(asked).toMatchObject({ backend: 'webgpu', adapter: expect.stringMatching(/swiftshader/i), refused: [] });
  });

  it.each(shipped)('says what PyTorch says: $id', async ({ id, epoch }) => {
    const pictures = pytorchReference(id)
      .find((entry) => entry.epoch === epoch)!
      .pictures.filter(({ gradient }) => gradient);
    const page = await browser.openTestPage('engine');
    const answers = await page.evaluate(
      async ({ network, ids }) => {
        await window.engine.start('webgpu');
        const answers = [];
        for (const picture of ids) {
          const { label, logits, gradient } = await window.engine.inputGradient(
            await window.requestFor(picture, { network }),
          );
          answers.push({ label, logits: [...logits], gradient: [...gradient] });
        }
        return answers;
      },
      { network: { id, epoch }, ids: pictures.map((entry) => entry.id) },
    );
    expect(pictures.length).toBeGreaterThan(3);
    for (const [index, wanted] of pictures.entries()) {
      const { label, logits, gradient } = answers[index]!;
      expect(label, wanted.id).toBe(wanted.prediction);
      expect(farthest(logits, wanted.logits), wanted.id).toBeLessThanOrEqual(1e-4);
      expect(wrongSigns(gradient, wanted.gradient!), wanted.id).toBe(0);
    }
  });

  it('keeps no tensor and no buffer of the attacks that it ran, to their end or not', async () => {
    const page = await browser.openTestPage('engine');
    const [before, after] = await page.evaluate(
      async ({ ids, network, picture }) => {
        await window.engine.start('webgpu');
        const run = async (i: number, cancel: boolean): Promise<void> => {
          const controller = new AbortController();
          const request = await window.requestFor(picture, {
            network,
            attack: ids[i % ids.length]!,
            epsilon: 0.01 * (i % 9),
          });
          const answer = window.engine.attack(request, () => cancel && controller.abort(), controller.signal);
          await answer.catch((error: Error) => {
            if (error.name !== 'AbortError') throw error;
          });
        };
        for (let i = 0; i < 20; i++) await run(i, i % 5 === 4);
        await run(0, false);
        const before = await window.engine.memory();
        for (let i = 0; i < 45; i++) await run(i, i % 5 === 4);
        // Comes after what was called off, in the worker's own order.
        await run(0, false);
        return [before, await window.engine.memory()];
      },
      { ids, network, picture },
    );
    expect(before!.gpuBytes).toBeGreaterThan(0);
    expect(after!.tensors).toBe(before!.tensors);
    // An attack that is called off may overlap the next by a step, so the pool's peak is not the same to the byte.
    expect(after!.gpuBytes! / before!.gpuBytes!).toBeLessThan(1.02);
  });
});
