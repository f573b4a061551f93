/** WCAG 2.2 AA as far as a program can tell, in every dress of the page. */
import { describe, expect, it } from 'vitest';
import { violations } from './harness/axe.ts';
import { withBrowser } from './harness/browser.ts';
import { settled } from './harness/page.ts';

const browser = withBrowser();
const views = ['attack', 'packets', 'tradeoff'] as const;
const themes = ['light', 'dark'] as const;
const widths = [1440, 390] as const;
const dresses = views.flatMap((view) => themes.flatMap((theme) => widths.map((width) => ({ view, theme, width }))));

describe('the page', () => {
  it.each(dresses)('has no barrier: $view, $theme, $width wide', async ({ view, theme, width }) => {
    const page = await browser.open(`?view=${view}&theme=${theme}`, { viewport: { width, height: 900 } });
    await settled(page, view);
    expect(await violations(page)).toEqual([]);
  });

  it.each(views.flatMap((view) => [360, 390].map((width) => ({ view, width }))))(
    'fits a phone: $view, $width wide',
    async ({ view, width }) => {
      const page = await browser.open(`?view=${view}`, { viewport: { width, height: 780 } });
      await settled(page, view);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    },
  );
});
