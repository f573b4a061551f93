/** The Attack view for all kinds of attacks: targets, conjugates, black boxes, long runs. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { attacks } from '../../../src/attacks/registry.ts';
import { violations } from '../harness/axe.ts';
import { withBrowser } from '../harness/browser.ts';
import { attackButton, chooseAttack, expectAddress, expectVerdict, select, settled, slider } from '../harness/page.ts';
import { phone } from '../harness/touch.ts';

const browser = withBrowser();

const conjugate = (page: Page): Locator => page.getByRole('img', { name: /^The conjugate/ });
const noise = (page: Page): Locator => page.getByRole('img', { name: /^What the attack added/ });
const head = (page: Page): Locator => page.locator('.attack-head');
const facts = (page: Page): Locator => page.locator('.attack-run-facts').first();
const running = (page: Page): Locator => page.getByRole('progressbar', { name: 'Attacking', exact: true });
const chart = (page: Page): Locator => page.locator('.attack-curve:not([data-stale]) svg');

describe('a target', () => {
  it('is chosen by what it is to the network, and takes the place of the label to leave', async () => {
    const page = await browser.open('?attack=pgd');
    await settled(page);
    await select(page, /target class$/, /^second guess \(truck\)$/);
    await expectAddress(page, { target: 'second-guess' });
    await expect.poll(() => head(page).textContent()).toMatch(/truck .*fooledtarget truck reached/);
    expect(await page.getByRole('button', { name: /label to leave$/ }).count()).toBe(0);
    expect(await page.getByRole('textbox', { name: 'seed' }).count()).toBe(0);
    await select(page, /target class$/, /^random/);
    await page.getByRole('textbox', { name: 'seed' }).waitFor();
    await select(page, /target class$/, 'none: leave the label');
    await page.getByRole('button', { name: /label to leave$/ }).waitFor();
    await expectVerdict(page, /: fooled\.$/);
    expect(await head(page).textContent()).not.toContain('target');
  });

  it('is told where the attack is made for it', async () => {
    const page = await browser.open('?attack=iterative-least-likely');
    await settled(page);
    await expect.poll(() => page.locator('.attack-fixed').textContent()).toMatch(/least likely \(\w+\)/);
  });
});

describe('the conjugate', () => {
  it('stands beside the noise, with its scale and how well it points', async () => {
    const page = await browser.open('?attack=pgd');
    await settled(page);
    for (const map of [noise(page), conjugate(page)]) expect(await map.isVisible()).toBe(true);
    const said = page.locator('.attack-conjugate-facts');
    expect(await said.textContent()).toMatch(/−1\+1.*cos with ∇ℓ\(X₀\)0\.\d{3}change along it\d/);
    await slider(page, 'iterate').focus();
    await page.keyboard.press('Home');
    await expect.poll(() => said.textContent()).toContain('The original: nothing led to it yet.');
    expect(await conjugate(page).count()).toBe(0);
    expect(await violations(page)).toEqual([]);
  });

  it('changes places with the noise where there is no room for both', async () => {
    const page = await browser.open('?attack=pgd', phone);
    await settled(page);
    expect([await noise(page).isVisible(), await conjugate(page).isVisible()]).toEqual([true, false]);
    await page.getByRole('radio', { name: 'conjugate' }).tap();
    await expect.poll(() => conjugate(page).isVisible()).toBe(true);
    expect(await noise(page).isVisible()).toBe(false);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await violations(page)).toEqual([]);
  });

  it('is not known of a black box, of which the page shows what it tried', async () => {
    const page = await browser.open('?dataset=mnist&attack=one-pixel&population=8&generations=3');
    await settled(page);
    await page.getByText('No conjugate is known').waitFor();
    await page.getByRole('img', { name: /^Where the attack tried changes/ }).waitFor();
    expect(await facts(page).textContent()).toMatch(/no gradients, \d+ queries$/);
  });
});

describe('a long attack', () => {
  it('tells how long it takes, is called off, and leaves on show what was there', async () => {
    const page = await browser.open();
    await settled(page);
    const attacked = page.locator('.attack-row-first .attack-picture-result canvas');
    const before = await attacked.evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
    await chooseAttack(page, 'C&W');
    await page.getByRole('textbox', { name: 'steps in each search' }).fill('10000');
    await page.keyboard.press('Enter');
    await running(page).waitFor();
    await expect.poll(() => running(page).getAttribute('aria-valuetext')).toMatch(/^\d+%, at most \d+ (s|min) left$/);
    expect(await attacked.evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL())).toBe(before);
    await head(page).getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('Called off. The result before it is shown.').waitFor();
    expect(await attacked.evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL())).toBe(before);
    await page.getByRole('button', { name: 'Run it' }).click();
    await running(page).waitFor();
  });

  it('that seeks the smallest change is given no budget; its curve is of that change', async () => {
    const page = await browser.open('?dataset=mnist&network=mnist-convnet&attack=cw&searches=3&rate=0.1&constant=1');
    await settled(page);
    expect(await slider(page, 'budget ε').count()).toBe(0);
    const found = page.getByRole('region', { name: 'The change that was found' });
    expect(await found.textContent()).toMatch(/ℓ₂ \d.*No ε is set for this attack/);
    await chart(page).waitFor();
    expect(await facts(page).textContent()).toMatch(/^\d+ steps( \(result: step \d+\))?, \d+ gradients, \d+ queries$/);
  });

  it('within a budget has its curve drawn on request, and its steps by their numbers', async () => {
    const page = await browser.open('?dataset=mnist&network=mnist-convnet&attack=square-linf&queries=300&epsilon=0.01');
    await settled(page);
    await page.getByRole('button', { name: 'Draw the curve' }).click();
    await chart(page).waitFor();
    await slider(page, 'iterate').focus();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => slider(page, 'iterate').getAttribute('aria-valuetext')).toMatch(/^\d+ of \d+$/);
  });
});

it('names every attack in the list, in groups', async () => {
  const page = await browser.open('', phone);
  await settled(page);
  await attackButton(page).tap();
  const list = page.locator('.ui-select-list');
  const options = list.getByRole('option');
  await expect.poll(() => options.count()).toBe(attacks.length);
  const ids = await options.evaluateAll((found) => found.map((option) => option.getAttribute('data-key')));
  expect(ids.toSorted()).toEqual(attacks.map(({ id }) => id).toSorted());
  expect(await list.getByRole('group').count()).toBe(3);
});
