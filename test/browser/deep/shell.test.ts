/** The frame around the views: tabs, messages and loading have their place, and cover nothing. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { withBrowser } from '../harness/browser.ts';
import { expectAddress, settled, showView, slider } from '../harness/page.ts';

const browser = withBrowser();
const refused = /net::ERR_|Failed to load resource|could not be fetched/;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function meet(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

async function boxesOf(locator: Locator): Promise<Box[]> {
  const boxes = await Promise.all((await locator.all()).map((each) => each.boundingBox()));
  return boxes.filter((box) => box !== null);
}

describe('header and tabs', () => {
  it('leave the screen to the view: together at most 100 pixels high, 140 with the pages of a question', async () => {
    const page = await browser.open();
    await settled(page);
    for (const [row, most] of [
      [0, 100],
      [1, 140],
    ] as const) {
      const tabs = (await page.getByRole('tablist').nth(row).boundingBox())!;
      expect(tabs.y + tabs.height).toBeLessThanOrEqual(most);
    }
    const lead = (await page.locator('.page-lead').boundingBox())!;
    expect(lead.height).toBeLessThanOrEqual(30);
  });

  it('say more of a view on demand', async () => {
    const page = await browser.open('?view=tradeoff');
    await settled(page, 'tradeoff');
    const more = page.getByText('after every epoch that was kept');
    expect(await more.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'more about this view' }).click();
    await more.waitFor();
    await page.getByRole('button', { name: 'less about this view' }).click();
    await more.waitFor({ state: 'hidden' });
  });

  it('are gone through by the arrow keys', async () => {
    const page = await browser.open();
    await settled(page);
    await page.getByRole('tab', { name: /Attack/ }).focus();
    await page.keyboard.press('ArrowRight');
    await expectAddress(page, { view: 'packets' });
    await page.keyboard.press('ArrowRight');
    await expectAddress(page, { view: 'tradeoff' });
    await settled(page, 'tradeoff');
  });

  it('fit 320 pixels, whatever is on show', async () => {
    const page = await browser.open('', { viewport: { width: 320, height: 640 } });
    await settled(page);
    for (const view of ['attack', 'packets', 'tradeoff'] as const) {
      await showView(page, view);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), view).toBe(0);
    }
  });
});

describe('what is being loaded', () => {
  it.each([
    [1440, 900],
    [390, 844],
  ])('is told in the header, where it covers nothing: %i x %i', async (width, height) => {
    const page = await browser.open('', { viewport: { width, height }, hold: /\/models\// });
    const bar = page.getByRole('banner').getByRole('progressbar');
    await bar.getByText('Loading ResNet-20').waitFor();
    const [loading] = await boxesOf(bar);
    const header = (await page.getByRole('banner').boundingBox())!;
    expect(loading!.y + loading!.height).toBeLessThanOrEqual(header.y + header.height);
    const others = page.locator('[role="tab"], button, h1, h2, h3, [role="radio"], canvas');
    expect((await boxesOf(others)).filter((box) => meet(box, loading!))).toEqual([]);
  });
});

/** Controls and results that a message could lie on. */
function usable(page: Page): Locator {
  return page.locator('[role="tab"], [role="radio"], input, canvas, .attack-verdict, .attack-outcome, aside button');
}

describe('messages', () => {
  it.each([
    [1440, 900],
    [390, 844],
  ])('stand in the flow: %i x %i', async (width, height) => {
    const page = await browser.open('?epsilon=banana&gain=many', { viewport: { width, height } });
    await settled(page);
    await page.locator('.notice').first().waitFor();
    const messages = await boxesOf(page.locator('.notice'));
    expect(messages).not.toEqual([]);
    // The tabs of a phone stand at its lower edge, over whatever is scrolled beneath them.
    const covered = (await boxesOf(usable(page))).filter((box) => messages.some((message) => meet(box, message)));
    expect(covered).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  });
});

describe('a view whose part of the program does not come', () => {
  it('says so, and is asked for again', async () => {
    const page = await browser.open('', { expectedErrors: refused, fail: /tradeoff-view-.*\.js/ });
    await settled(page);
    await page.getByRole('tab', { name: /Trade-off/ }).click();
    await page.getByRole('alert').filter({ hasText: 'could not be fetched' }).waitFor();
    await page.unroute(/tradeoff-view-.*\.js/);
    await page.getByRole('button', { name: 'Show it again' }).click();
    await settled(page, 'tradeoff');
  });
});

describe('keys of the training', () => {
  it('play, pause and step where nothing else has the focus', async () => {
    const page = await browser.open('?view=tradeoff&epoch=1');
    await settled(page, 'tradeoff');
    await page.keyboard.press('ArrowRight');
    await expectAddress(page, { epoch: '2' });
    await page.keyboard.press('ArrowLeft');
    await expectAddress(page, { epoch: '1' });
    await page.keyboard.press(' ');
    await page.getByRole('button', { name: 'Pause the training' }).waitFor();
    await page.keyboard.press(' ');
    await page.getByRole('button', { name: 'Play the training' }).waitFor();
  });

  it('are left to a slider that has the focus', async () => {
    const page = await browser.open('?view=tradeoff&epoch=20');
    await settled(page, 'tradeoff');
    await slider(page, 'trained for').focus();
    await page.keyboard.press('ArrowLeft');
    await expectAddress(page, { epoch: '10' });
    await page.keyboard.press('ArrowLeft');
    await expectAddress(page, { epoch: '5' });
  });
});
