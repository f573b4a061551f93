/** The engine in its worker on WebGPU, in software: slow, and otherwise what a graphics card would give. */
import { expect, it } from 'vitest';
import { attacks } from '../../../src/attacks/registry.ts';
import { farthest, pytorchReference, wrongSigns } from '../../engine/pytorch.ts';
import { quickSettings } from '../../attacks/quick-settings.ts';
import { withBrowser } from '../harness/browser.ts';
import { shipped, smallest } from '../harness/networks.ts';

const browser = withBrowser('webgpu');

it('leaves a GPU in software alone unless asked for it', async () => {
  const page = await browser.openTestPage('engine');
  const [auto, asked] = await page.evaluate(async () => [
    await window.engine.request('start', { choice: 'auto' }),
    await window.engine.request('start', { choice: 'webgpu' }),
  ]);
  expect(auto).toMatchObject({ backend: 'wasm', refused: [{ backend: 'webgpu' }] });
  expect(asked).toMatchObject({ backend: 'webgpu', adapter: expect.stringMatching(/swiftshader/i), refused: [] });
});

/** Those that never take long on a whole network; all others are in attacks-webgpu.test.ts. */
const tried = attacks
  .filter(({ search }) => search === 'budget')
  .map(({ id }) => ({ attack: id, parameters: quickSettings[id] ?? {} }));

// GoogLeNet takes a GPU in software most of a minute for its first picture.
const cases = shipped.map(({ network }) => ({ network, count: network.id === 'cifar10-googlenet' ? 1 : 2 }));

/** The first pictures whose gradient PyTorch was asked for. */
function wantedOf({ network, count }: (typeof cases)[number]) {
  const { pictures } = pytorchReference(network.id).find(({ epoch }) => epoch === network.epoch)!;
  return pictures.filter(({ gradient }) => gradient).slice(0, count);
}

it('says what PyTorch says, network by network', async () => {
  const page = await browser.openTestPage('engine');
  await page.evaluate(() => window.engine.request('start', { choice: 'webgpu' }));
  for (const one of cases) {
    const { network } = one;
    const pictures = wantedOf(one);
    const answers = await page.evaluate(
      async ({ network, ids }) => {
        const answers = [];
        for (const id of ids) {
          const asked = { network, picture: await window.pictureOf(id), label: null };
          const { label, logits, gradient } = await window.engine.request('gradient', asked);
          answers.push({ label, logits: [...logits], gradient: [...gradient] });
        }
        return answers;
      },
      { network, ids: pictures.map(({ id }) => id) },
    );
    expect(answers, network.id).toHaveLength(one.count);
    for (const [index, wanted] of pictures.entries()) {
      const { label, logits, gradient } = answers[index]!;
      const what = `${network.id}, ${wanted.id}`;
      expect(label, what).toBe(wanted.prediction);
      expect(farthest(logits, wanted.logits), what).toBeLessThanOrEqual(1e-4);
      expect(wrongSigns(gradient, wanted.gradient!), what).toBe(0);
    }
  }
});

it('keeps no tensor and no buffer of the attacks that it ran, to their end or not', async () => {
  const page = await browser.openTestPage('engine');
  const [before, after] = await page.evaluate(
    async ({ tried, network, picture }) => {
      const { engine, requestFor } = window;
      await engine.request('start', { choice: 'webgpu' });
      const run = async (i: number, cancel: boolean): Promise<void> => {
        const controller = new AbortController();
        const request = await requestFor(picture, {
          network,
          ...tried[i % tried.length]!,
          epsilon: 0.01 * (i % 9),
        });
        const answer = engine.request('attack', request, {
          signal: controller.signal,
          onProgress: () => cancel && controller.abort(),
        });
        await answer.catch((error: Error) => {
          if (error.name !== 'AbortError') throw error;
        });
      };
      for (let i = 0; i < 20; i++) await run(i, i % 5 === 4);
      await run(0, false);
      const before = await engine.request('memory', {});
      for (let i = 0; i < 45; i++) await run(i, i % 5 === 4);
      // Comes after what was called off, in the worker's own order.
      await run(0, false);
      return [before, await engine.request('memory', {})];
    },
    { tried, ...smallest },
  );
  expect(before!.gpuBytes).toBeGreaterThan(0);
  expect(after!.tensors).toBe(before!.tensors);
  // An attack that is called off may overlap the next by a step, so the pool's peak is not the same to the byte.
  expect(after!.gpuBytes! / before!.gpuBytes!).toBeLessThan(1.02);
});
