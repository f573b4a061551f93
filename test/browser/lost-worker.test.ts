/** The worker is killed, as a browser that is short of memory does: no event tells the page. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Progress } from '../../src/engine/protocol.ts';
import { withBrowser } from './harness/browser.ts';
import { smallest } from './harness/networks.ts';
import { expectVerdict, slider, verdict } from './harness/page.ts';

const browser = withBrowser();

async function killWorker(page: Page): Promise<void> {
  const [worker] = page.workers();
  const gone = worker!.waitForEvent('close');
  // Ends before it can answer.
  void worker!.evaluate(() => self.close()).catch(() => {});
  await gone;
}

it('is replaced between two attacks, which the page says, and what was chosen is kept', async () => {
  const page = await browser.open('?dataset=mnist&gain=8');
  const before = await expectVerdict(page, /./);
  await killWorker(page);
  await slider(page, 'budget ε').focus();
  await page.keyboard.press('End');
  await page.getByText(/The engine was started again \(the worker was stopped/).waitFor();
  await expect.poll(() => verdict(page)).not.toBe(before);
  await expectVerdict(page, /./);
  expect(new URL(page.url()).searchParams.get('gain')).toBe('8');
});

const asked = { ...smallest, attack: 'pgd', epsilon: 0.1, parameters: { steps: 100, alpha: 0.01 } };

it('is replaced in the middle of an attack, which is repeated', async () => {
  const page = await browser.openTestPage('engine');
  await page.evaluate(async (asked) => {
    const { engine, requestFor } = window;
    await engine.request('start', { choice: 'wasm' });
    const request = await requestFor(asked.picture, asked);
    const onProgress = ({ done }: Progress): void => {
      window.steps = done;
    };
    window.over = false;
    // Several are on their way, so that the worker is in the middle of one.
    const attacks = Array.from({ length: 6 }, () => engine.request('attack', request, { onProgress }));
    window.answer = Promise.all(attacks)
      .then((results) => ({ iterates: results.at(-1)!.steps.length, linf: results[0]!.norms.linf }))
      .finally(() => (window.over = true));
  }, asked);
  await page.waitForFunction(() => window.steps > 0);
  await killWorker(page);
  expect(await page.evaluate(() => window.over), 'it still runs').toBe(false);
  const result = await page.evaluate(() => window.answer);
  expect(await page.evaluate(() => window.restarts)).toEqual(['the worker was stopped']);
  expect(result).toEqual({ iterates: 101, linf: expect.closeTo(0.1, 5) as number });
});
