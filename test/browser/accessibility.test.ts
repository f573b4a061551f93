/** WCAG 2.2 AA as far as a program can tell, in every dress of the page. */
import { describe, expect, it } from 'vitest';
import { violations } from './harness/axe.ts';
import { withBrowser } from './harness/browser.ts';
import { settled, showView, wear } from './harness/page.ts';

const browser = withBrowser();
/** The first view of each question; the pages beneath them are looked at by the deep tests, with results and without. */
const views = ['attack', 'packets', 'tradeoff'] as const;

describe('the page', () => {
  it.each([1440, 390])('has no barrier in any view, light or dark: %i wide', async (width) => {
    const page = await browser.open('?theme=light', { viewport: { width, height: 900 } });
    await settled(page);
    for (const view of views) {
      await showView(page, view);
      for (const theme of ['light', 'dark'] as const) {
        await wear(page, theme);
        expect(await violations(page), `${view}, ${theme}`).toEqual([]);
      }
    }
  });

  it.each([360, 390])('fits a phone in every view: %i wide', async (width) => {
    const page = await browser.open('', { viewport: { width, height: 780 } });
    await settled(page);
    for (const view of views) {
      await showView(page, view);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow, view).toBeLessThanOrEqual(0);
    }
  });
});
