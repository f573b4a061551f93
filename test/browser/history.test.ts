/** The training, played: what is on show follows from the first epoch to the last. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { catalog } from '../../src/state/catalog.ts';
import { withBrowser } from './harness/browser.ts';
import { expectAddress, settled } from './harness/page.ts';

const browser = withBrowser();
const epochs = catalog.find(({ id }) => id === 'cifar10-resnet')!.epochs.map(({ epoch }) => epoch);

/** Notes every epoch whose results are live in that part of the page, in the order in which they come. */
async function watch(page: Page, part: string): Promise<() => Promise<number[]>> {
  await page.evaluate((selector) => {
    const seen: number[] = [];
    Object.assign(window, { seen });
    const look = (): void => {
      const { live, epoch } = document.querySelector<HTMLElement>(selector)?.dataset ?? {};
      if (live !== undefined && seen.at(-1) !== Number(epoch)) seen.push(Number(epoch));
    };
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true });
    look();
  }, part);
  return () => page.evaluate(() => (window as unknown as { seen: number[] }).seen);
}

const play = (page: Page) => page.getByRole('button', { name: 'Play the training' });
const pause = (page: Page) => page.getByRole('button', { name: 'Pause the training' });

it.each([
  ['attack', 'cifar10', '.attack-result'],
  ['packets', 'mnist', '.packets-row'],
] as const)(
  'goes through all epochs in the view %s of %s, each of them live, as one step of the back button',
  async (view, dataset, part) => {
    const page = await browser.open(`?view=${view}&dataset=${dataset}&epoch=1&compare=none`);
    await settled(page, view);
    const seen = await watch(page, part);
    const entries = await page.evaluate(() => history.length);
    await play(page).click();
    await pause(page).waitFor();
    await expect.poll(seen).toEqual(epochs);
    await play(page).waitFor();
    await expectAddress(page, { epoch: null });
    expect(await page.evaluate(() => history.length)).toBe(entries + 1);
    await page.getByText('The training stands at epoch 50.').waitFor({ state: 'attached' });
    await page.goBack();
    await expectAddress(page, { epoch: '1' });
  },
);

it('starts over at the last epoch, pauses where it is told to, and goes on from there', async () => {
  const page = await browser.open('?dataset=mnist');
  await settled(page);
  const seen = await watch(page, '.attack-result');
  await play(page).click();
  await expect.poll(async () => (await seen()).length).toBeGreaterThan(2);
  await pause(page).click();
  const before = Number(new URL(page.url()).searchParams.get('epoch'));
  await play(page).click();
  await expect.poll(seen).toContain(epochs[epochs.indexOf(before) + 1]);
  expect((await seen()).slice(0, 3)).toEqual([50, 1, 2]);
});

it('stops for the slider, and is worked by keyboard', async () => {
  const page = await browser.open('?dataset=mnist&epoch=1');
  await settled(page);
  await play(page).focus();
  await page.keyboard.press('Enter');
  await pause(page).waitFor();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Pause the training');
  await page.getByRole('slider', { name: 'trained for' }).focus();
  await page.keyboard.press('End');
  await play(page).waitFor();
  await expectAddress(page, { epoch: null });
});
