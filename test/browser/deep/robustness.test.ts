/** The paper's Figure 3 for our networks, and the same measured on the person's own test set. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { readFindings } from '../../../scripts/robustness/report.ts';
import { findingsFile } from '../../../scripts/robustness/options.ts';
import { digits } from '../fixtures/official.ts';
import { violations } from '../harness/axe.ts';
import { withBrowser } from '../harness/browser.ts';
import { tabTo } from '../harness/keyboard.ts';
import { expectAddress, takeFromChart, wear } from '../harness/page.ts';
import { drop } from '../harness/test-set.ts';

const browser = withBrowser();
const shipped = readFindings(findingsFile)!;
const chart = 'I-FGSM distortion, MNIST';
const view = '?view=robustness&dataset=mnist';

const figure = (page: Page) => page.getByRole('figure', { name: chart });
const checkpoints = (page: Page) => page.getByRole('listbox', { name: `Checkpoints in ${chart}` }).getByRole('option');

async function open(search = view, options: Parameters<typeof browser.open>[1] = {}): Promise<Page> {
  const page = await browser.open(search, options);
  await checkpoints(page).first().waitFor();
  return page;
}

it('has every number that is shipped, as marks, as a table and as files', async () => {
  const page = await open();
  const rows = shipped.rows.filter(({ measure, network }) => measure === 'ifgsm-linf' && network.startsWith('mnist'));
  expect(await checkpoints(page).count()).toBe(rows.length);
  await takeFromChart(page, chart, 'Table');
  const cells = await figure(page)
    .getByRole('table')
    .getByRole('row')
    .evaluateAll((all) => all.slice(1).map((row) => row.children[4]!.textContent));
  const medians = rows.map(({ median }) => (median === null ? '∞' : String(median)));
  expect(cells.toSorted()).toEqual(medians.toSorted());
  const [download] = await Promise.all([page.waitForEvent('download'), takeFromChart(page, chart, 'CSV')]);
  expect(download.suggestedFilename()).toBe('i-fgsm-distortion-mnist.csv');
  expect(await page.getByRole('heading', { name: 'Does the paper’s trend hold here?' }).count()).toBe(1);
  const trends = shipped.trends.filter(({ dataset }) => dataset === 'mnist');
  expect(await page.getByText(/Each halving of the error goes with/).count()).toBe(trends.length);
});

it('tells of the mark that is pointed at, and loads the one that is pressed everywhere', async () => {
  const page = await open(`${view}&network=mnist-convnet&epoch=50`);
  await figure(page)
    .getByText(/^ConvNet, epoch 50: TA 99\.41%, median/)
    .waitFor();
  await tabTo(page, 'option', /epoch 50: TA/);
  await page.keyboard.press('ArrowLeft');
  await figure(page)
    .getByText(/^ConvNet, epoch 30: TA/)
    .waitFor();
  await page.keyboard.press('Enter');
  await expectAddress(page, { epoch: '30' });
  await page.getByRole('radio', { name: 'CIFAR-10' }).click();
  await page.getByRole('figure', { name: 'I-FGSM distortion, CIFAR-10, JPEG copy' }).waitFor();
});

it('measures the chosen network on the person’s own pictures, until it is cancelled', async () => {
  const page = await open(`${view}&network=mnist-convnet`);
  await page.getByRole('button', { name: 'Choose test files …' }).last().waitFor();
  await drop(page, ...digits(20));
  await page.getByRole('button', { name: 'Measure on my test set' }).click();
  await page.getByRole('progressbar', { name: /^C&W/ }).waitFor();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Measure on my test set' }).waitFor();
  const own = figure(page).locator('[data-part="own"] [data-mark]');
  expect(await own.getAttribute('data-mark')).toBe('own/mnist-convnet/50');
  await figure(page)
    .getByText(/On your test set, ConvNet, epoch 50: median 0\.\d+ \(/)
    .waitFor();
  expect(await violations(page)).toEqual([]);
});

it('says plainly that the numbers are missing or damaged, and asks for them again', async () => {
  const damaged = await browser.open(view, { answer: [/findings\/robustness\.json/, '{"rows": 3}'] });
  await damaged.getByRole('alert').getByText('the file with the numbers is damaged').waitFor();
  const missing = await browser.open(view, { fail: /findings\/robustness\.json/, expectedErrors: /robustness\.json/ });
  await missing.getByRole('alert').getByText('the file with the numbers could not be fetched').waitFor();
  expect(await violations(missing)).toEqual([]);
  await missing.unroute(/findings\/robustness\.json/);
  await missing.getByRole('button', { name: 'Try again' }).click();
  await checkpoints(missing).first().waitFor();
});

it.each([
  [1440, 900],
  [1280, 720],
  [390, 844],
])('fits %i by %i, without barriers, light and dark', async (width, height) => {
  const page = await open(view, { viewport: { width, height } });
  for (const theme of ['light', 'dark'] as const) {
    await wear(page, theme);
    expect(await violations(page), theme).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  }
});
