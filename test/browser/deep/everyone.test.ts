/** The page in forced colours, with large letters, and on paper. */
import type { Locator, Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ViewId } from '../../../src/panels/views.ts';
import { withBrowser } from '../harness/browser.ts';
import { settled, showView } from '../harness/page.ts';
import { brokenWords } from '../harness/words.ts';

const browser = withBrowser();
const views = ['attack', 'packets', 'tradeoff'] as const;

/** A computed colour of the first element, or of its pseudo-element. */
function colour(of: Locator, property: string, pseudo?: string): Promise<string> {
  return of
    .first()
    .evaluate((element, [name, part]) => getComputedStyle(element, part).getPropertyValue(name!), [property, pseudo]);
}

describe('forced colours', () => {
  let page: Page;
  let canvas = '';
  beforeEach(async () => {
    page = await browser.open('', { forcedColors: 'active', colorScheme: 'dark' });
    await settled(page);
    canvas = await colour(page.locator('body'), 'background-color');
  });

  it('leave what is chosen, what is measured and what can be dragged visible', async () => {
    const radio = (checked: boolean): Locator => page.locator(`[role="radio"][aria-checked="${checked}"]`);
    expect(await colour(radio(true), 'background-color')).not.toBe(await colour(radio(false), 'background-color'));
    const line = (selected: boolean): Promise<string> =>
      colour(page.locator(`[role="tab"][aria-selected="${selected}"]`), 'border-bottom-style', '::after');
    expect([await line(true), await line(false)]).toEqual(['solid', 'none']);
    for (const [selector, pseudo] of [
      ['.accuracies-bar span'],
      ['.ui-bar-fill'],
      ['.ui-slider-track', '::before'],
      ['.ui-slider-mark'],
    ]) {
      expect(await colour(page.locator(selector!), 'background-color', pseudo), selector).not.toBe(canvas);
    }
  });

  it('leave the classes their colours', async () => {
    const [a, b] = [
      await colour(page.locator('.gallery-class-a'), 'border-left-color'),
      await colour(page.locator('.gallery-class-b'), 'border-left-color'),
    ];
    expect(new Set([a, b, canvas]).size).toBe(3);
    await showView(page, 'packets');
    const swatches = ['a', 'b'].map((name) => colour(page.locator(`.ui-select-swatch-${name}`), 'background-color'));
    expect(await Promise.all(swatches)).toEqual([a, b]);
  });

  it('reach the charts', async () => {
    for (const view of views) {
      await showView(page, view);
      const text = page.locator('.ui-chart svg [data-part="axis-x"] text').first();
      expect(await colour(text, 'fill'), view).toBe(await colour(page.locator('body'), 'color'));
    }
  });
});

describe('letters twice as large, on a phone', () => {
  it.each(views)('neither break words nor make the page wider than the screen: %s', async (view) => {
    const page = await browser.open(`?view=${view}`, { viewport: { width: 390, height: 844 } });
    await page.addStyleTag({ content: 'html { font-size: 32px; }' });
    await settled(page, view);
    // Charts are drawn anew for the larger letters.
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    expect(await brokenWords(page)).toEqual([]);
  });
});

/** What is left of a sheet within margins of 12 mm, CSS pixels. */
const sheets = [
  ['A4', 703, 1031],
  ['Letter', 725, 965],
] as const;
/** A view of which nothing is said fits on three. */
const mostSheets: Readonly<Partial<Record<ViewId, number>>> = { attack: 2, packets: 4 };

describe('on paper', () => {
  it.each(views)('%s is a light handout, whatever the theme, with what was folded', async (view) => {
    const page = await browser.open(`?view=${view}&theme=dark`);
    await settled(page, view);
    await page.emulateMedia({ media: 'print' });
    expect(await colour(page.locator('body'), 'background-color')).toBe('rgb(255, 255, 255)');
    expect(await colour(page.locator('.ui-chart svg text'), 'color')).toBe('rgb(29, 31, 33)');
    expect(await fixedParts(page)).toEqual([]);
    expect(await page.locator('.page-tab').filter({ visible: true }).count()).toBe(1);
    const folded = page.locator('details > :not(summary)');
    for (const part of await folded.all()) expect((await part.boundingBox())?.height ?? 0).toBeGreaterThan(0);
    for (const [format] of sheets) {
      const pdf = (await page.pdf({ format })).toString('latin1');
      const pages = pdf.match(/\/Type\s*\/Page\b(?!s)/g) ?? [];
      expect(pages.length, format).toBeGreaterThan(0);
      expect(pages.length, format).toBeLessThanOrEqual(mostSheets[view] ?? 3);
    }
  });

  it.each(sheets)('Figure 2 is two by two on the first sheet: %s', async (_, width, height) => {
    const page = await browser.open('?view=packets');
    await settled(page, 'packets');
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width, height });
    // All at one moment: charts are drawn anew for another width.
    const edges = await page.locator('.packets-row .ui-chart svg').evaluateAll((charts) =>
      charts.map((chart) => {
        const { left, top, right, bottom } = chart.getBoundingClientRect();
        return { left, top, right, bottom };
      }),
    );
    expect(edges.length).toBe(4);
    const [a, b, c, d] = edges;
    expect(a!.top).toBeCloseTo(b!.top, 0);
    expect(c!.top).toBeCloseTo(d!.top, 0);
    expect(b!.left).toBeGreaterThanOrEqual(a!.right);
    expect(c!.top).toBeGreaterThanOrEqual(a!.bottom);
    expect(Math.max(...edges.map(({ bottom }) => bottom))).toBeLessThanOrEqual(height);
    expect(Math.max(...edges.map(({ right }) => right))).toBeLessThanOrEqual(width);
  });
});

/** Visible elements that would be printed over every sheet. */
function fixedParts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => ['fixed', 'sticky'].includes(getComputedStyle(element).position))
      .filter((element) => element.checkVisibility() && element.getBoundingClientRect().height > 0)
      // React Aria's own copies of lists, one pixel large.
      .filter((element) => !element.closest('[aria-hidden]'))
      .map((element) => element.outerHTML.slice(0, 120)),
  );
}
