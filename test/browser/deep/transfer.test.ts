/** A picture crafted on one network, put to all others: by mouse, by keyboard, without a network, on a phone. */
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { violations } from '../harness/axe.ts';
import { withBrowser } from '../harness/browser.ts';
import { tabTo } from '../harness/keyboard.ts';
import { expectAddress, settled, slider, takeFromChart, verdict, wear } from '../harness/page.ts';

const browser = withBrowser();
/** FGM in l2, far enough that other networks are fooled too: see the sentences below. */
const far = '?view=transfer&attack=fgm&epsilon=20/255';

const button = (page: Page, name: RegExp): Locator => page.getByRole('button', { name });
const cells = (page: Page): Locator =>
  page.getByRole('listbox', { name: 'Networks that can be asked, at their epochs' });
const told = (page: Page): Locator => page.getByRole('group', { name: 'One network’s answers' }).first();
const summary = (page: Page): Locator => page.getByRole('group', { name: 'In words' }).first();

/** Every cell that has an outcome, by its name. */
function outcomesIn(list: Locator): Promise<string[]> {
  return list
    .getByRole('option')
    .evaluateAll((options) =>
      options.map((option) => option.getAttribute('aria-label') ?? '').filter((name) => name.includes('became')),
    );
}

async function askAtEpoch(page: Page): Promise<void> {
  await button(page, /^Ask all 4 networks at epoch/).click();
  await button(page, /^4 networks asked$/).waitFor();
}

it('is told by cells, in words, as a table, and leads to the attack itself', async () => {
  const page = await browser.open(far);
  await page.getByText(/To be crafted on/).waitFor();
  expect(await outcomesIn(cells(page))).toEqual([]);
  await page.getByText('at most about 3.2 MB to fetch').waitFor();
  await askAtEpoch(page);
  const names = await outcomesIn(cells(page));
  expect(names).toHaveLength(4);
  for (const name of names) expect(name).toMatch(/^.+, epoch 50: (fooled|held), automobile became \w+$/);
  expect(names.filter((name) => name.includes('fooled')).length).toBeGreaterThan(1);
  expect(await summary(page).textContent()).toMatch(
    /On ResNet-20, epoch 50, which it was crafted on: .*fooled\.Of 3 other networks, /,
  );

  await cells(page)
    .getByRole('option', { name: /^ConvNet, epoch 50/ })
    .click();
  await expect.poll(() => told(page).getByRole('heading').textContent()).toBe('ConvNet, epoch 50');
  expect(await told(page).textContent()).toMatch(/asked about the picture from ResNet-20, epoch 50/);
  expect(await told(page).textContent()).toMatch(/original.*automobile \d.*crafted picture.*random changes/);

  await takeFromChart(page, 'Who else is fooled by the picture crafted on ResNet-20, epoch 50', 'Table');
  expect(
    await page
      .getByRole('table', { name: /^Who else/ })
      .getByRole('row')
      .count(),
  ).toBe(29);

  await told(page).getByRole('button', { name: 'Attack it beside ResNet-20, epoch 50' }).click();
  await expectAddress(page, { view: null, network: null, beside: '1', compareNetwork: 'cifar10-convnet' });
  await settled(page);
  expect(await verdict(page)).not.toBe('');
});

it('keeps what was said, as of an earlier choice, and asks every epoch on top of what is known', async () => {
  const page = await browser.open(far);
  await askAtEpoch(page);
  await button(page, /^Ask at every epoch: 28 states$/).click();
  await button(page, /^28 states asked$/).waitFor();
  expect(await outcomesIn(cells(page))).toHaveLength(28);
  await page.getByText(/Of 6 other epochs of ResNet-20, /).waitFor();
  const before = await outcomesIn(cells(page));
  await page.locator('.gallery [role="option"]').first().click();
  await page.getByText('These answers are from an earlier choice').first().waitFor();
  expect(await outcomesIn(cells(page))).toEqual(before);
  await button(page, /^Ask all 4 networks at epoch/).waitFor();
  await page.goBack();
  await expect.poll(() => page.getByText('These answers are from an earlier choice').count()).toBe(0);
  expect(await outcomesIn(cells(page))).toEqual(before);
});

it('is crafted on each network in turn', async () => {
  const page = await browser.open(far);
  await button(page, /^Craft on each of the 4 networks$/).click();
  await button(page, /^Crafted on each$/).waitFor();
  const list = page.getByRole('listbox', { name: /^Pictures crafted on each network/ });
  expect(await outcomesIn(list)).toHaveLength(16);
  expect(
    await page.locator('.transfer-summary p', { hasText: /^Crafted on .*: \d of 3 others fooled\.$/ }).count(),
  ).toBe(4);
  // The row of the network on show is what the first matrix would ask.
  await button(page, /^4 networks asked$/).waitFor();
});

it('can be cancelled, and goes on from there', async () => {
  // The third network never comes.
  const page = await browser.open(far, { hold: /cifar10-googlenet\/epoch-50\/weights/ });
  await button(page, /^Ask all 4 networks at epoch/).click();
  await page.getByText('Asking about the one from ResNet-20, epoch 50: 2 of 4').waitFor();
  await button(page, /^Cancel$/).click();
  await button(page, /^Ask all 4 networks at epoch/).waitFor();
  expect(await outcomesIn(cells(page))).toHaveLength(2);
});

it('says which network could not be had, asks the rest, and tries again', async () => {
  const page = await browser.open(far, { expectedErrors: /Failed to load resource/ });
  await page.route(/cifar10-convnet\/epoch-50\/weights/, (route) => route.abort());
  await button(page, /^Ask all 4 networks at epoch/).click();
  await button(page, /^Try the failed one again$/).waitFor();
  expect(await outcomesIn(cells(page))).toHaveLength(3);
  await cells(page)
    .getByRole('option', { name: /^ConvNet, epoch 50: could not be asked$/ })
    .click();
  await told(page)
    .getByText(/^It could not be asked: .*weights/)
    .waitFor();
  await page.getByText(/and 1 could not be asked \(ConvNet\)\.$/).waitFor();
  await page.unroute(/cifar10-convnet\/epoch-50\/weights/);
  await button(page, /^Try the failed one again$/).click();
  await button(page, /^4 networks asked$/).waitFor();
  expect(await outcomesIn(cells(page))).toHaveLength(4);
});

it('is walked through by keyboard', async () => {
  const page = await browser.open(far);
  await askAtEpoch(page);
  await tabTo(page, 'option', /ResNet-20, epoch 50/);
  const focused = (): Promise<string | null> => page.locator(':focus').getAttribute('aria-label');
  await page.keyboard.press('ArrowDown');
  await expect.poll(focused).toMatch(/^ConvNet, epoch 50/);
  await expect.poll(() => told(page).getByRole('heading').textContent()).toBe('ConvNet, epoch 50');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(focused).toMatch(/^ConvNet, epoch 30/);
  await page.keyboard.press('Enter');
  await tabTo(page, 'button', /Attack it/);
  await expect.poll(() => told(page).getByRole('heading').textContent()).toBe('ConvNet, epoch 30');
  await page.keyboard.press('Enter');
  await expectAddress(page, { view: null, network: 'cifar10-convnet', epoch: '30' });
});

it('fits a phone, and has no fault that axe finds, light and dark', async () => {
  const page = await browser.open(far, { viewport: { width: 390, height: 844 }, hasTouch: true });
  await askAtEpoch(page);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
  // Cells are as large as a finger needs.
  const box = await cells(page).getByRole('option').first().boundingBox();
  expect(Math.min(box!.width, box!.height)).toBeGreaterThanOrEqual(24);
  await page.setViewportSize({ width: 1280, height: 720 });
  for (const theme of ['light', 'dark'] as const) {
    await wear(page, theme);
    expect(await violations(page), theme).toEqual([]);
  }
  expect(await slider(page, 'budget ε').count()).toBe(0);
});

it('tells outcomes apart in forced colours, and is printed without its buttons', async () => {
  const page = await browser.open(far, { forcedColors: 'active', colorScheme: 'dark' });
  await askAtEpoch(page);
  const marks = await page
    .locator('.transfer-block svg [data-part="cell"]:not([data-state="unasked"]) [data-part="mark"]')
    .evaluateAll((elements) => elements.map((element) => getComputedStyle(element).stroke));
  const canvas = await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
  expect(marks.length).toBeGreaterThanOrEqual(4);
  expect(marks).not.toContain(canvas);
  await page.emulateMedia({ media: 'print', forcedColors: 'none' });
  expect(
    await button(page, /^Attack it$/)
      .first()
      .isVisible(),
  ).toBe(false);
  expect(await page.getByRole('img', { name: /^Who else is fooled/ }).isVisible()).toBe(true);
});
