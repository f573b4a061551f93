/** The GPU's process dies under the page, as it does when a driver crashes or a laptop changes its graphics card. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { withBrowser } from '../harness/browser.ts';
import { smallest } from '../harness/networks.ts';
import { expectVerdict, slider, verdict } from '../harness/page.ts';

const browser = withBrowser('webgpu');

async function crashGpu(page: Page): Promise<void> {
  const session = await page.context().browser()!.newBrowserCDPSession();
  await session.send('Browser.crashGpuProcess');
  await session.detach();
}

it('goes on with a new worker, says so, and keeps what was chosen', async () => {
  const page = await browser.open('?dataset=mnist&network=mnist-convnet&backend=webgpu&gain=8');
  const before = await expectVerdict(page, /./);
  await crashGpu(page);
  await slider(page, 'budget ε').focus();
  await page.keyboard.press('End');
  await page.getByText(/The engine was started again \(the GPU went away/).waitFor();
  await expect.poll(() => verdict(page)).not.toBe(before);
  await expectVerdict(page, /./);
  expect(new URL(page.url()).searchParams.get('gain')).toBe('8');
});

declare global {
  interface Window {
    /** Of the attack that runs when the GPU dies. */
    steps: number;
    answer: Promise<{ iterates: number; linf: number }> | undefined;
    over: boolean;
  }
}

const asked = { ...smallest, attack: 'pgd', epsilon: 0.1, parameters: { steps: 24, alpha: 0.01 } };

it('repeats the attack that it died in', async () => {
  const page = await browser.openTestPage('engine');
  await page.evaluate(async (asked) => {
    await window.engine.request('start', { choice: 'webgpu' });
    const request = await window.requestFor(asked.picture, asked);
    window.over = false;
    const attack = window.engine.request('attack', request, { onProgress: ({ done }) => (window.steps = done) });
    window.answer = attack
      .then(({ steps, norms }) => ({ iterates: steps.length, linf: norms.linf }))
      .finally(() => (window.over = true));
  }, asked);
  await page.waitForFunction(() => window.steps > 0);
  expect(await page.evaluate(() => window.over), 'it still runs').toBe(false);
  await crashGpu(page);
  const result = await page.evaluate(() => window.answer);
  expect(result).toEqual({ iterates: 25, linf: expect.closeTo(0.1, 5) as number });
});
