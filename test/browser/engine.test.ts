/** The engine in its worker, through its client, in a real browser, with the shipped networks. */
import { describe, expect, it } from 'vitest';
import { attacks } from '../../src/attacks/registry.ts';
import { catalog } from '../../src/state/catalog.ts';
import { gallery } from '../../src/gallery/gallery.ts';
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
        const run = (i: number) => window.engine.attack({ ...request, attack: ids[i % ids.length]!, epsilon: 0.001 * i });
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
          names.push(await work.then(() => 'done', (error: Error) => error.name));
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

  it.each(shipped)('says the same as wasm: $id', async ({ id, epoch, picture }) => {
    const page = await browser.openTestPage('engine');
    const [wasm, webgpu] = await page.evaluate(
      async ({ network, picture }) => {
        const answers = [];
        for (const backend of ['wasm', 'webgpu'] as const) {
          await window.engine.start(backend);
          const request = await window.requestFor(picture, { network });
          const { logits, gradient } = await window.engine.inputGradient(request);
          answers.push({ logits: [...logits], gradient: [...gradient] });
        }
        return answers;
      },
      { network: { id, epoch }, picture },
    );
    expect(relativeError(webgpu!.logits, wasm!.logits)).toBeLessThan(1e-4);
    expect(relativeError(webgpu!.gradient, wasm!.gradient)).toBeLessThan(1e-3);
  });

  it('keeps no tensor of the attacks that it ran', async () => {
    const page = await browser.openTestPage('engine');
    const counts = await page.evaluate(
      async ({ ids, network, picture }) => {
        await window.engine.start('webgpu');
        const run = async (attack: string) =>
          window.engine.attack(await window.requestFor(picture, { network, attack }));
        for (const attack of ids) await run(attack);
        const before = await window.engine.memory();
        for (let round = 0; round < 2; round++) for (const attack of ids) await run(attack);
        return [before.tensors, (await window.engine.memory()).tensors];
      },
      { ids, network, picture },
    );
    expect(counts[1]).toBe(counts[0]);
  });
});

/** l2 length of the difference over that of the expected. */
function relativeError(found: readonly number[], expected: readonly number[]): number {
  expect(found.length).toBe(expected.length);
  const difference = found.map((value, i) => value - expected[i]!);
  return Math.hypot(...difference) / Math.hypot(...expected);
}
