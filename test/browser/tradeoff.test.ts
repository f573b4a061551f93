/** The trade-off view: every number of the catalog and of the paper, and a way from each of ours to its checkpoint. */
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { paperNetworks } from '../../src/datasets/paper.ts';
import { catalog } from '../../src/state/catalog.ts';
import { withBrowser } from './harness/browser.ts';
import { accessibleLine, tabTo } from './harness/keyboard.ts';
import { expectAddress, settled, slider, takeFromChart } from './harness/page.ts';

const browser = withBrowser();
const plane = 'Robust accuracy against accuracy, CIFAR-10, JPEG copy';

function networksOf(dataset: string) {
  return catalog.filter((network) => network.dataset === dataset);
}

function checkpoints(page: Page): Locator {
  return page.getByRole('listbox', { name: `Checkpoints in ${plane}` }).getByRole('option');
}

/** The cells of a chart's table, row by row, without the head. The table is opened and closed again. */
async function rowsOf(page: Page, title: string): Promise<string[][]> {
  await takeFromChart(page, title, 'Table');
  const table = page.getByRole('figure', { name: title }).getByRole('table');
  await table.waitFor();
  const rows = await table
    .getByRole('row')
    .evaluateAll((elements) => elements.slice(1).map((row) => [...row.children].map((cell) => cell.textContent)));
  await takeFromChart(page, title, 'Hide table');
  await table.waitFor({ state: 'hidden' });
  return rows;
}

it("has every number of the catalog and of the paper's table in its own, and saves every chart", async () => {
  const page = await browser.open('?view=tradeoff');
  await settled(page, 'tradeoff');
  expect((await rowsOf(page, plane)).toSorted()).toEqual(numbersOf('cifar10'));
  for (const kind of ['SVG', 'PNG', 'CSV']) {
    const [download] = await Promise.all([page.waitForEvent('download'), takeFromChart(page, plane, kind)]);
    expect(download.suggestedFilename()).toBe(
      `robust-accuracy-against-accuracy-cifar-10-jpeg-copy.${kind.toLowerCase()}`,
    );
  }
  await page.getByRole('radio', { name: 'MNIST' }).click();
  await page.getByRole('figure', { name: 'Robust accuracy against accuracy, MNIST' }).waitFor();
  await settled(page, 'tradeoff');
  expect((await rowsOf(page, 'Robust accuracy against accuracy, MNIST')).toSorted()).toEqual(numbersOf('mnist'));
});

/** Rows of the table of a data set, sorted: what was measured here, and what the paper tells. */
function numbersOf(dataset: string): string[][] {
  const ours = networksOf(dataset).flatMap(({ name, epochs }) =>
    epochs.map(({ epoch, testAccuracy, robustAccuracy }) =>
      [name, 'measured here', epoch, testAccuracy, robustAccuracy.pgd].map(String),
    ),
  );
  const paper = paperNetworks
    .filter((network) => network.dataset === dataset)
    .flatMap(({ name, source, states }) =>
      states.map(({ epoch, testAccuracy, pgd }) => [name, `paper, ${source}`, epoch, testAccuracy, pgd].map(String)),
    );
  return [...ours, ...paper].toSorted();
}

it('shows its charts before any network is there', async () => {
  const page = await browser.open('?view=tradeoff', { hold: /\/models\// });
  await settled(page, 'tradeoff');
  expect(await checkpoints(page).count()).toBe(
    networksOf('cifar10').reduce((sum, { epochs }) => sum + epochs.length, 0),
  );
  await page
    .getByText(/RA (rises|falls|stays)/)
    .first()
    .waitFor();
});

it('loads the checkpoint of a mark that is pressed, and says its numbers when it is pointed at', async () => {
  const page = await browser.open('?view=tradeoff');
  await settled(page, 'tradeoff');
  const mark = await loneliest(checkpoints(page), /, epoch 50:/);
  await page.mouse.move(mark.x, mark.y);
  const [, name, epoch0, ta, ra] = /^(.*), (epoch \d+): TA ([\d.]+%), RA ([\d.]+%)/.exec(mark.name)!;
  const said = page.getByRole('region', { name: 'the mark, and what to do with it' });
  await said.getByText(`${name}, ${epoch0}`, { exact: true }).waitFor();
  await said.getByText('accuracy on 10,000 test pictures, TA').waitFor();
  await said.getByText(ta!).first().waitFor();
  await said.getByText(ra!).first().waitFor();
  await page.mouse.click(mark.x, mark.y);
  const { network, epoch } = named(mark.name);
  await expectAddress(page, {
    network: network === networksOf('cifar10')[0]!.id ? null : network,
    epoch: String(epoch),
  });
  await expect
    .poll(() => slider(page, 'trained for').getAttribute('aria-valuetext'))
    .toBe(epoch === 1 ? '1 epoch' : `${epoch} epochs`);
  await expect
    .poll(() => checkpoints(page).and(page.locator('[aria-selected="true"]')).getAttribute('aria-label'))
    .toBe(mark.name);
  await settled(page, 'tradeoff');
});

it('is walked through by keyboard', async () => {
  const page = await browser.open('?view=tradeoff');
  await settled(page, 'tradeoff');
  await tabTo(page, 'option', /epoch 50: TA/);
  await page.keyboard.press('ArrowLeft');
  expect(await accessibleLine(page, 'option')).toContain('epoch 30: TA');
  await page.keyboard.press('Enter');
  await expectAddress(page, { epoch: '30', network: null });
  const byEpoch = page.getByRole('listbox', { name: /\(TA\) by epoch/ });
  await byEpoch.getByRole('option', { selected: true }).focus();
  await page.keyboard.press('Home');
  expect(await accessibleLine(page, 'option')).toContain('epoch 1: TA');
});

it('goes from network to network by the up and down keys, at the same epoch', async () => {
  const page = await browser.open('?view=tradeoff&epoch=20');
  await settled(page, 'tradeoff');
  await checkpoints(page).and(page.locator('[aria-selected="true"]')).focus();
  const heard = [await accessibleLine(page, 'option')];
  for (let networks = 1; networks < networksOf('cifar10').length; networks++) {
    await page.keyboard.press('ArrowUp');
    heard.push(await accessibleLine(page, 'option'));
  }
  // The lowest of them is on show: from there every network is met once.
  expect(new Set(heard).size).toBe(networksOf('cifar10').length);
  expect(heard.every((line) => line.includes('epoch 20: TA'))).toBe(true);
  await page.keyboard.press('ArrowDown');
  expect(await accessibleLine(page, 'option')).toBe(heard.at(-2));
});

it.each([
  [1440, 900],
  [1280, 720],
])('has the plane with its axes, and what can be done with a mark, on one screen of %i x %i', async (width, height) => {
  const page = await browser.open('?view=tradeoff', { viewport: { width, height } });
  await settled(page, 'tradeoff');
  const chart = (await page.getByRole('figure', { name: plane }).locator('svg').first().boundingBox())!;
  const last = (await page.getByRole('button', { name: /beside/ }).boundingBox())!;
  for (const box of [chart, last]) expect(box.y + box.height).toBeLessThanOrEqual(height);
  expect(last.x).toBeGreaterThan(chart.x + chart.width);
});

it('shows FGSM beside PGD, with the one number that the paper tells of it', async () => {
  const page = await browser.open('?view=tradeoff');
  await settled(page, 'tradeoff');
  await page.getByRole('radio', { name: 'FGSM' }).click();
  await expectAddress(page, { under: 'fgsm' });
  const rows = await rowsOf(page, plane);
  expect(rows).toContainEqual(['GoogleNet', 'paper, Fig. 1', 'Fig. 1', '90.78', '3.67']);
  const [first] = networksOf('cifar10');
  expect(rows).toContainEqual([
    first!.name,
    'measured here',
    '50',
    ...[first!.epochs.at(-1)!.testAccuracy, first!.epochs.at(-1)!.robustAccuracy.fgsm].map(String),
  ]);
});

it('goes from a checkpoint to its attack, and to its packets beside others', async () => {
  const page = await browser.open('?view=tradeoff&epoch=5');
  await settled(page, 'tradeoff');
  await page.getByRole('button', { name: 'Compare its packets' }).click();
  await expectAddress(page, { view: 'packets', epoch: '5' });
  await expect
    .poll(() =>
      page
        .getByRole('article', { name: 'Packets' })
        .getByRole('heading', { level: 3, name: /, epoch/ })
        .count(),
    )
    .toBe(2);
  await page.goBack();
  await settled(page, 'tradeoff');
  await page.getByRole('button', { name: 'Attack it' }).click();
  await expectAddress(page, { view: null, epoch: '5' });
  await settled(page);
});

interface Found {
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

/** The mark that is farthest from all others, so that a pointer cannot mean another one. @param but those that are on show */
async function loneliest(options: Locator, but: RegExp): Promise<Found> {
  await options.first().scrollIntoViewIfNeeded();
  const marks = await options.evaluateAll((elements) =>
    elements.map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { name: element.getAttribute('aria-label') ?? '', x: x + width / 2, y: y + height / 2 };
    }),
  );
  const room = (mark: Found): number =>
    Math.min(...marks.filter((other) => other !== mark).map((other) => Math.hypot(other.x - mark.x, other.y - mark.y)));
  const [found] = marks.filter(({ name }) => !but.test(name)).sort((a, b) => room(b) - room(a));
  if (!found) throw new Error('no mark to press');
  return found;
}

/** The checkpoint of CIFAR-10 that a mark's name begins with. */
function named(name: string): { network: string; epoch: number } {
  const network = networksOf('cifar10').find((entry) => name.startsWith(`${entry.name}, epoch`));
  if (!network) throw new Error(`no network for ${name}`);
  return { network: network.id, epoch: Number(/epoch (\d+)/.exec(name)?.[1]) };
}
