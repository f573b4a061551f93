/** What the page says is so, in states where it is easily not: read from the screen, as a person does. */
import { readFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import * as files from './fixtures/files.ts';
import { withBrowser } from './harness/browser.ts';
import { drawn } from './harness/gallery.ts';
import {
  chooseAttack,
  expectAddress,
  expectVerdict,
  picture,
  select,
  settled,
  slider,
  upload,
} from './harness/page.ts';

const browser = withBrowser();
const notice = (page: Page, text: string | RegExp) => page.locator('.notice').filter({ hasText: text });

it('calls a network fooled only where it was right before', async () => {
  const page = await browser.open('?picture=dog-puppy');
  await expectVerdict(page, /^horse .* → dog .*: corrected by accident\.$/);
  await page.getByText('True class: dog.').first().waitFor();
  const curve = page.getByRole('img', { name: 'Probabilities over the budget epsilon' });
  const description = curve.locator('desc').first();
  await expect.poll(() => description.textContent()).toMatch(/Outcome: wrong already .*corrected by accident/);
  expect(await description.textContent()).not.toContain('fooled');
  await slider(page, 'budget ε').focus();
  await page.keyboard.press('Home');
  await expectVerdict(page, /: wrong already\.$/);
  await picture(page, drawn('automobile').title).click();
  await expectVerdict(page, /^automobile .*: held\.$/);
});

it('says of an early epoch what became of a wrong answer', async () => {
  const page = await browser.open('?picture=cat-tabby&epoch=5');
  await expectVerdict(page, /: (corrected by accident|wrong already|still wrong)\.$/);
  await page.getByText('True class: cat.').first().waitFor();
});

it('goes by the network’s own answer where a picture’s class is not known', async () => {
  const page = await browser.open('?epsilon=0');
  await settled(page);
  await upload(page, files.plain);
  await page.getByText('What it really shows is not known').first().waitFor();
  await expectVerdict(page, /: held\.$/);
});

it('shows, tells and saves one and the same iterate', async () => {
  const page = await browser.open('?attack=pgd&iterate=0');
  await settled(page);
  const outcome = page.locator('.attack-verdict .attack-outcome');
  await expect.poll(() => outcome.textContent()).toBe('before the attack');
  expect(await page.locator('.attack-verdict .attack-said').count()).toBe(1);
  await page.getByRole('img', { name: 'The picture before the attack, unchanged' }).waitFor();
  const original = await saved(page);
  expect(original.name).toMatch(/-step-0-of-4\.png$/);
  const next = page.getByRole('button', { name: 'One step on' });
  for (const taken of [1, 2, 3]) {
    await next.click();
    const when = page.locator('.attack-verdict .attack-when');
    await expect.poll(() => when.textContent()).toMatch(new RegExp(`^after ${taken} steps?$`));
    await page.locator('.attack-verdict-note', { hasText: /Rounded to 8 bits, as it is saved/ }).waitFor();
  }
  await expectAddress(page, { iterate: '3' });
  const third = await saved(page);
  expect(third.name).toMatch(/-step-3-of-4\.png$/);
  await next.click();
  await expect.poll(() => outcome.textContent()).toBe('fooled');
  const last = await saved(page);
  expect(last.name).not.toContain('step');
  expect(distance(third.pixels, original.pixels)).toBeGreaterThan(0);
  expect(distance(last.pixels, original.pixels)).toBeGreaterThan(0);
  expect(distance(last.pixels, third.pixels)).toBeGreaterThan(0);
});

it('offers a seed only where something is drawn at random', async () => {
  const page = await browser.open('?seed=7');
  const seed = page.getByRole('textbox', { name: 'seed' });
  await settled(page);
  await expectAddress(page, { seed: null });
  expect(await seed.count()).toBe(0);
  await chooseAttack(page, 'PGD');
  await expectVerdict(page, /./);
  expect(await seed.count()).toBe(0);
  await page.getByText('random start', { exact: true }).click();
  await seed.fill('8');
  await seed.press('Enter');
  await expectAddress(page, { seed: '8' });
});

it('shows a picture of the class that is chosen as class A, and tells of two equal classes', async () => {
  const page = await browser.open('?view=packets&classA=deer&classB=deer&compare=none');
  await notice(page, 'classB=deer').waitFor();
  await expectAddress(page, { classA: null, classB: null, picture: drawn('deer').id });
  await select(page, /class A/, 'cat');
  await expectAddress(page, { classA: null, picture: drawn('cat').id });
});

it('tells each time that an own picture was inverted, and as long as that is so', async () => {
  const page = await browser.open();
  await settled(page);
  await upload(page, files.ink);
  await page.getByRole('img', { name: /^The original picture: ink\.png/ }).waitFor();
  expect(await notice(page, 'inverted').count()).toBe(0);
  await page.getByRole('radio', { name: 'MNIST' }).click();
  await notice(page, 'ink.png is drawn on a light ground; it was inverted').waitFor();
  await page.getByRole('radio', { name: 'CIFAR-10' }).click();
  await notice(page, 'inverted').waitFor({ state: 'detached' });
});

it('opens MNIST with a digit that is misread after the attack', async () => {
  const page = await browser.open('?dataset=mnist');
  await expectVerdict(page, /^0 .*: fooled\.$/);
});

it('forgets that something could not be loaded once it is', async () => {
  const page = await browser.open('?compare=none', { expectedErrors: /net::ERR_|Failed to load resource/ });
  await settled(page);
  await page.context().setOffline(true);
  await slider(page, 'trained for').focus();
  await page.keyboard.press('Home');
  await notice(page, 'The network could not be loaded').waitFor();
  await page.context().setOffline(false);
  await notice(page, 'The network could not be loaded').waitFor({ state: 'detached' });
  await expectVerdict(page, /./);
});

async function saved(page: Page): Promise<{ readonly name: string; readonly pixels: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as PNG' }).click(),
  ]);
  return { name: download.suggestedFilename(), pixels: PNG.sync.read(readFileSync(await download.path())).data };
}

function distance(a: Buffer, b: Buffer): number {
  return a.reduce((sum, value, i) => sum + Math.abs(value - b[i]!), 0);
}
