/** The engine in its worker, through its client, in a real browser, on WebAssembly. */
import { expect, it } from 'vitest';
import { attacks } from '../../src/attacks/registry.ts';
import { quickSettings } from '../attacks/quick-settings.ts';
import { withBrowser } from './harness/browser.ts';
import { smallest } from './harness/networks.ts';

const browser = withBrowser();
/** Those that never take long on a whole network. */
const tried = attacks
  .filter(({ search }) => search === 'budget')
  .map(({ id }) => ({ attack: id, parameters: quickSettings[id] ?? {} }));
const { network, picture } = smallest;

it('is chosen where there is no GPU, and says why', async () => {
  const page = await browser.openTestPage('engine');
  const report = await page.evaluate(() => window.engine.request('start', { choice: 'auto' }));
  expect(report).toMatchObject({ backend: 'wasm', adapter: null });
  expect(report.refused).toEqual([{ backend: 'webgpu', reason: expect.any(String) }]);
});

it('keeps no tensor of 500 attacks in a row', async () => {
  const page = await browser.openTestPage('engine');
  const counts = await page.evaluate(
    async ({ tried, network, picture }) => {
      const { engine, requestFor } = window;
      await engine.request('start', { choice: 'wasm' });
      const run = async (i: number): Promise<void> => {
        const asked = { network, ...tried[i % tried.length]!, epsilon: 0.001 * i };
        await engine.request('attack', await requestFor(picture, asked));
      };
      for (let i = 0; i < 2 * tried.length; i++) await run(i);
      const before = await engine.request('memory', {});
      for (let i = 0; i < 500; i++) await run(i);
      return [before.tensors, (await engine.request('memory', {})).tensors];
    },
    { tried, network, picture },
  );
  expect(counts[1]).toBe(counts[0]);
});

it('keeps no tensor of attacks that were called off', async () => {
  const page = await browser.openTestPage('engine');
  const { counts, names } = await page.evaluate(
    async ({ network, picture }) => {
      const { engine, requestFor } = window;
      await engine.request('start', { choice: 'wasm' });
      const request = await requestFor(picture, { network, attack: 'pgd', parameters: { steps: 50 } });
      await engine.request('attack', request);
      const before = await engine.request('memory', {});
      const names: string[] = [];
      for (let i = 0; i < 20; i++) {
        const controller = new AbortController();
        const work = engine.request('attack', request, {
          signal: controller.signal,
          onProgress: () => controller.abort(),
        });
        names.push(
          await work.then(
            () => 'done',
            (error: Error) => error.name,
          ),
        );
      }
      // Comes after all of the above in the worker's own order.
      await engine.request('attack', request);
      return { names, counts: [before.tensors, (await engine.request('memory', {})).tensors] };
    },
    { network, picture },
  );
  expect(new Set(names)).toEqual(new Set(['AbortError']));
  expect(counts[1]).toBe(counts[0]);
});
