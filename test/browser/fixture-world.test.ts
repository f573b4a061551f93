/** A data set unlike those that come with the page (40x24 pixels, two channels, 300 classes) through every view. */
import { expect, it } from 'vitest';
import { patterns, patternsFiles, patternsGallery, patternsNetwork } from '../fixtures/dataset/index.ts';
import { plain, type TestFile } from './fixtures/files.ts';
import { withBrowser } from './harness/browser.ts';
import { expectAddress, expectVerdict, picture, products, settled, showView, upload } from './harness/page.ts';
import { drop, measure, panel, picture as testPicture, result, wall } from './harness/test-set.ts';

const browser = withBrowser();
const last = patternsNetwork.epochs.at(-1)!;

const testFiles: readonly TestFile[] = patternsFiles().map(({ name, bytes }) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes),
}));

it('is attacked, has packets, and is compared', async () => {
  const page = await browser.openTestPage('world', '?dataset=patterns');
  await settled(page);
  // A label of one byte would be another class.
  const beyond = patternsGallery.find(({ label }) => label === 270)!;
  await picture(page, beyond.title).click();
  await expectVerdict(page, new RegExp(`^${beyond.title} .* → `));
  await expectAddress(page, { dataset: patterns.id, picture: beyond.id });
  await showView(page, 'packets');
  const found = await products(page);
  expect(found['window alone']).toBe(0.5);
  for (const [name, product] of Object.entries(found)) expect(product, name).toBeGreaterThanOrEqual(0.5);
  await showView(page, 'tradeoff');
});

it('reads a person’s own picture', async () => {
  const page = await browser.openTestPage('world', '?dataset=patterns');
  await settled(page);
  await upload(page, plain);
  await page.getByRole('img', { name: `The original picture: ${plain.name}` }).waitFor();
  await expectVerdict(page, /^pattern \d{3} .* → pattern \d{3} /);
});

it('has its own test set measured, with the numbers of its card', async () => {
  const page = await browser.openTestPage('world');
  await drop(page, ...testFiles);
  await page.getByText(/400 pictures of Patterns were read here/).waitFor();
  await wall(page).waitFor();
  await expectAddress(page, { dataset: patterns.id });
  await testPicture(page, 1).click();
  await page.getByRole('img', { name: 'The original picture: test picture 1, pattern 007' }).waitFor();
  await measure(page);
  await panel(page).getByRole('button', { name: 'Measure again' }).waitFor();
  const { extent, right } = await result(page);
  expect(extent).toContain('all 400 pictures');
  // The page shows one digit after the point for so few pictures.
  const card = [last.testAccuracy, last.robustAccuracy.fgsm];
  expect(right.map(Number.parseFloat)).toEqual(card.map((percent) => Number(percent.toFixed(1))));
});
