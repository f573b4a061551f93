/** Each view as it looks, in every dress and size, beside kept pictures of it: a broken layout is seen here. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { ViewId } from '../../../src/panels/views.ts';
import { withBrowser } from '../harness/browser.ts';
import { difference } from '../harness/look.ts';
import { settled } from '../harness/page.ts';
import { awayFromKept, mostAway, seen } from '../harness/screenshots.ts';

const browser = withBrowser();
const views = ['attack', 'packets', 'tradeoff'] as const;
const sizes = [
  [1440, 900],
  [1280, 720],
  [390, 844],
] as const;

/** Waits until all is there that the page shows, also what comes after the view's result. */
async function rested(page: Page, view: ViewId): Promise<void> {
  await settled(page, view);
  await page.getByText(/^Runs on your machine/).waitFor({ state: 'attached' });
  await page.getByRole('progressbar').waitFor({ state: 'detached' });
  if (view === 'attack') {
    await page.getByText(/^Rounded to 8 bits/).waitFor();
    await page.getByRole('img', { name: 'Probabilities over the budget epsilon' }).waitFor();
  }
  await expect.poll(() => page.locator('[data-stale], [aria-busy="true"]').count()).toBe(0);
}

describe.each(views)('%s', (view) => {
  it.each(sizes)('looks as it did, light and dark: %i x %i', async (width, height) => {
    const page = await browser.open(`?view=${view}`, { viewport: { width, height }, reducedMotion: 'reduce' });
    await rested(page, view);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const name = `${view}-${width}x${height}-${colorScheme}`;
      expect(await awayFromKept(page, name), name).toBeLessThan(mostAway);
    }
  });

  it('looks as it did in forced colours, and on paper', async () => {
    const page = await browser.open(`?view=${view}`, { reducedMotion: 'reduce', forcedColors: 'active' });
    await rested(page, view);
    expect(await awayFromKept(page, `${view}-forced`)).toBeLessThan(mostAway);
    await page.emulateMedia({ forcedColors: 'none', media: 'print' });
    // A sheet of A4 within its margins.
    await page.setViewportSize({ width: 703, height: 1031 });
    expect(await awayFromKept(page, `${view}-print`)).toBeLessThan(mostAway);
  });
});

describe('a broken layout is seen', () => {
  const broken = [
    ['attack', 'a chart that is not drawn', '.ui-chart svg { display: none; }'],
    ['attack', 'pictures that are not drawn', 'canvas { visibility: hidden; }'],
    ['packets', 'curves that are not drawn', '.packets-row .ui-chart svg { visibility: hidden; }'],
    ['packets', 'a column that moved', '.packets-figure { translate: 0 40px; }'],
    ['tradeoff', 'a chart that is not drawn', '.tradeoff-top .ui-chart svg { visibility: hidden; }'],
    ['tradeoff', 'a column that moved', '.page-main { translate: 40px 0; }'],
  ] as const;

  it.each(broken)('%s: %s', async (view, _, style) => {
    const page = await browser.open(`?view=${view}`, { reducedMotion: 'reduce' });
    await rested(page, view);
    const whole = await seen(page);
    expect(difference(whole, await seen(page))).toBe(0);
    await page.addStyleTag({ content: style });
    expect(difference(whole, await seen(page))).toBeGreaterThan(mostAway);
  });

  it('other letters are not', async () => {
    const page = await browser.open('?view=tradeoff', { reducedMotion: 'reduce' });
    await rested(page, 'tradeoff');
    const whole = await seen(page);
    await page.addStyleTag({ content: 'body { letter-spacing: 0.01em; }' });
    expect(difference(whole, await seen(page))).toBeLessThan(mostAway);
  });
});
