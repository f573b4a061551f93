/** The packets view: redrawn for every choice, and never below one half. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { withBrowser } from './harness/browser.ts';
import { drawn } from './harness/gallery.ts';
import { expectAddress, picture, products, select, settled, slider } from './harness/page.ts';

const browser = withBrowser();

async function chart(page: Page): Promise<string> {
  return page
    .getByRole('img', { name: /^Packets in X/ })
    .first()
    .innerHTML();
}

it('shows the product of every packet, none below one half, and saves every chart', async () => {
  const page = await browser.open('?view=packets');
  await settled(page, 'packets');
  const found = await products(page);
  expect(Object.keys(found)).toHaveLength(5);
  // The table rounds to four digits.
  for (const value of Object.values(found)) expect(value).toBeGreaterThanOrEqual(0.5);
  expect(found['window alone']).toBe(0.5);
  const figures = await page.getByRole('figure').count();
  expect(figures).toBeGreaterThanOrEqual(5);
  for (const kind of ['SVG', 'CSV']) {
    const buttons = page.getByRole('button', { name: new RegExp(`^${kind}: save`) });
    expect(await buttons.count()).toBe(figures);
    const [download] = await Promise.all([page.waitForEvent('download'), buttons.first().click()]);
    expect(download.suggestedFilename()).toMatch(new RegExp(`\\.${kind.toLowerCase()}$`));
  }
  await page.getByRole('button', { name: 'Table: Uncertainty plane' }).click();
  await page.getByRole('figure', { name: 'Uncertainty plane' }).getByRole('table').waitFor();
});

it('is reached by its tab and keeps the picture', async () => {
  const { id, title } = drawn('automobile', 1);
  const page = await browser.open(`?picture=${id}`);
  await settled(page);
  await page.getByRole('tab', { name: /Packets/ }).click();
  await settled(page, 'packets');
  await expectAddress(page, { view: 'packets', picture: id });
  await page.getByRole('img', { name: `Picture A at t = −2 s: ${title}` }).waitFor();
});

it('redraws for another window, state and line', async () => {
  const page = await browser.open('?view=packets');
  await settled(page, 'packets');
  const options = [
    ['window w(t)', 'Hann', { window: 'hann' }],
    ['state ψ', /√p/, { state: 'probability' }],
    ['line', 'attack direction', { line: 'attack' }],
  ] as const;
  for (const [group, option, address] of options) {
    const before = await chart(page);
    await page.getByRole('radiogroup', { name: group }).getByRole('radio', { name: option }).click();
    await expectAddress(page, address);
    await expect.poll(() => chart(page), { message: group }).not.toBe(before);
    await settled(page, 'packets');
    for (const value of Object.values(await products(page))) expect(value, group).toBeGreaterThanOrEqual(0.5);
  }
});

it('redraws for another picture, class and epoch', async () => {
  const page = await browser.open('?view=packets');
  await settled(page, 'packets');
  let before = await chart(page);
  await picture(page, drawn('automobile', 2).title).click();
  await expect.poll(() => chart(page)).not.toBe(before);
  before = await chart(page);
  await select(page, /class B/, 'ship');
  await expectAddress(page, { classB: 'ship' });
  await expect.poll(() => chart(page)).not.toBe(before);
  before = await chart(page);
  await slider(page, 'trained for').focus();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => chart(page)).not.toBe(before);
  await settled(page, 'packets');
});
