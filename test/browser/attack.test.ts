/** The attack view, used as a person would: pick, choose, drag, play, save. */
import { describe, expect, it } from 'vitest';
import { PNG } from 'pngjs';
import { readFileSync } from 'node:fs';
import type { Attack } from '../../src/attacks/attack.ts';
import { completeParameters } from '../../src/attacks/parameters.ts';
import { attacks } from '../../src/attacks/registry.ts';
import { cifar10 } from '../../src/datasets/cifar10.ts';
import { withBrowser } from './harness/browser.ts';
import { drawn } from './harness/gallery.ts';
import {
  chooseAttack,
  drag,
  expectAddress,
  expectVerdict,
  halves,
  picture,
  select,
  settled,
  slider,
  verdict,
} from './harness/page.ts';
import { whereOnlyPgdFools } from './harness/search.ts';

const browser = withBrowser();

function isQuick(attack: Attack): boolean {
  return attack.steps(completeParameters(attack, cifar10, {}), cifar10.shape) <= 50;
}

it('attacks the picture that is picked, and saves the attacked one in 8 bits', async () => {
  const page = await browser.open();
  await settled(page);
  const { id, title } = drawn('automobile', 1);
  await picture(page, title).click();
  await page.getByRole('img', { name: `The original picture: ${title}` }).waitFor();
  await expectVerdict(page, /./);
  await expectAddress(page, { picture: id });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as PNG' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.png$/);
  const { width, height } = PNG.sync.read(readFileSync(await download.path()));
  expect([width, height]).toEqual([32, 32]);
});

it('says the verdict aloud when it has come to rest', async () => {
  const page = await browser.open();
  await page
    .locator('[aria-live="polite"]')
    .filter({ hasText: /after the attack .+: (fooled|held)\./ })
    .waitFor({ state: 'attached' });
});

describe('the budget', () => {
  it('turns the verdict by keyboard, and a click goes to the paper’s 8/255', async () => {
    const page = await browser.open('?attack=pgd');
    const budget = slider(page, 'budget ε');
    await budget.focus();
    await page.keyboard.press('Home');
    await expectVerdict(page, /: held\.$/);
    await page.keyboard.press('End');
    await expectVerdict(page, /: fooled\.$/);
    await expectAddress(page, { epsilon: '32/255' });
    await page.getByRole('button', { name: 'budget ε: 8/255 paper' }).click();
    await expect.poll(() => budget.getAttribute('aria-valuetext')).toBe('8/255 = 0.0314');
    await expectVerdict(page, /: fooled\.$/);
  });

  it('turns the verdict by mouse', async () => {
    const page = await browser.open('?attack=pgd&epsilon=0');
    await expectVerdict(page, /: held\.$/);
    await drag(page, slider(page, 'budget ε'), 0.25);
    await expectVerdict(page, /: fooled\.$/);
    expect(await slider(page, 'budget ε').getAttribute('aria-valuetext')).toMatch(/^[789](\.\d+)?\/255/);
    await drag(page, slider(page, 'budget ε'), 0);
    await expectVerdict(page, /: held\.$/);
  });

  it('is never exceeded, and the noise fills it', async () => {
    const page = await browser.open('?epsilon=4/255');
    await settled(page);
    const norms = page.getByLabel('Size of the noise');
    await expect.poll(() => norms.getByText('/255').textContent()).toBe('4/255');
  });
});

it('PGD fools the network where FGSM does not', async () => {
  const search = await whereOnlyPgdFools(await browser.openTestPage('engine'));
  const page = await browser.open(search);
  await expectVerdict(page, /: held\.$/);
  await chooseAttack(page, 'PGD');
  await expectVerdict(page, /: fooled\.$/);
  await chooseAttack(page, 'FGSM');
  await expectVerdict(page, /: held\.$/);
});

it('runs every attack with what its form offers', async () => {
  const page = await browser.open();
  const form = page.getByRole('region', { name: 'The attack' });
  for (const attack of attacks) {
    const { id, name, summary, parameters } = attack;
    await chooseAttack(page, name);
    await page.getByText(summary).waitFor();
    for (const { label } of parameters)
      await form.getByLabel(label, { exact: true }).first().waitFor({ state: 'attached' });
    await expectAddress(page, { attack: id === attacks[0]!.id ? null : id });
    // Long ones are run, shorter, in the deep tests; choosing the next calls them off.
    if (isQuick(attack)) await expectVerdict(page, /./);
  }
});

it('raises the loss of the label that is chosen', async () => {
  const page = await browser.open();
  const before = await expectVerdict(page, /^automobile/);
  await select(page, /label to leave/, 'ship');
  await expectVerdict(page, /^automobile .*: (fooled|held)\.$/);
  await expectAddress(page, { label: 'ship' });
  await page.getByRole('button', { name: 'Reset the attack' }).click();
  await expectVerdict(page, /: fooled\.$/);
  expect(await verdict(page)).toBe(before);
});

it('walks through the iterates', async () => {
  const page = await browser.open('?attack=pgd&iterate=0');
  await settled(page);
  const iterate = slider(page, 'iterate');
  expect(await iterate.getAttribute('aria-valuetext')).toMatch(/^0 of \d+, the original$/);
  const attacked = page.getByRole('img', { name: 'The picture before the attack, unchanged' });
  const original = page.getByRole('img', { name: /^The original picture/ });
  expect(await halves(attacked)).toEqual(await halves(original));
  await page.getByRole('button', { name: 'One step on' }).click();
  await expect.poll(() => iterate.getAttribute('aria-valuetext')).toMatch(/^1 of/);
  await page.getByRole('button', { name: 'Play the steps of the attack' }).click();
  await expect.poll(() => iterate.getAttribute('aria-valuetext')).toMatch(/the result$/);
});

it('scrubs through the epochs, and changes the data set with everything that belongs to it', async () => {
  const page = await browser.open();
  const last = await expectVerdict(page, /./);
  const epochs = slider(page, 'trained for');
  await epochs.focus();
  await page.keyboard.press('Home');
  await expectAddress(page, { epoch: '1' });
  await expect.poll(() => epochs.getAttribute('aria-valuetext')).toBe('1 epoch');
  await expect.poll(() => verdict(page)).not.toMatch(new RegExp(`^(${escaped(last)})?$`));
  await page.keyboard.press('End');
  await expect.poll(() => verdict(page)).toBe(last);
  await page.getByRole('radio', { name: 'MNIST' }).click();
  await expectVerdict(page, /^\d /);
  await expectAddress(page, { dataset: 'mnist', picture: null });
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\>]/g, String.raw`\$&`);
}
