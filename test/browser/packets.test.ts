/** The packets view: redrawn for every choice, and never below one half. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { withBrowser } from './harness/browser.ts';
import { drawn } from './harness/gallery.ts';
import { expectAddress, picture, products, select, settled, slider, takeFromChart } from './harness/page.ts';

const browser = withBrowser();

async function chart(page: Page): Promise<string> {
  return page
    .locator('[data-role="first"]')
    .getByRole('img', { name: /^Packets in X/ })
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
  expect(await page.getByRole('button', { name: /^Table and files: / }).count()).toBe(figures);
  for (const kind of ['SVG', 'CSV']) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      takeFromChart(page, 'Packets in X, epoch 1', kind),
    ]);
    expect(download.suggestedFilename()).toBe(`packets-in-x-epoch-1.${kind.toLowerCase()}`);
  }
  await takeFromChart(page, 'Uncertainty plane', 'Table');
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
  await page.getByRole('button', { name: 'More' }).click();
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
