/** The page on WebGPU, in software: slow, and otherwise what a graphics card would give. */
import { expect, it } from 'vitest';
import { withBrowser } from './harness/browser.ts';
import { drawn } from './harness/gallery.ts';
import { drag, expectAddress, expectVerdict, picture, products, slider } from './harness/page.ts';

const browser = withBrowser('webgpu');

it('attacks on WebGPU when asked to, with the answer that wasm gives', async () => {
  const wasm = await browser.open('?dataset=mnist&backend=wasm');
  const said = await expectVerdict(wasm, /./);
  await wasm.close();
  const page = await browser.open('?dataset=mnist&backend=webgpu');
  await page.getByText(/Runs on your machine with WebGPU, .*swiftshader/i).waitFor();
  expect(await expectVerdict(page, /./)).toBe(said);
});

// A software GPU takes a second for what takes a graphics card a millisecond.
it('does all of it: another picture, epsilon to 8/255, PGD, and the packets', { timeout: 400_000 }, async () => {
  const { id, title } = drawn('automobile', 1);
  const page = await browser.open('?backend=webgpu&epsilon=0&compare=none');
  await expectVerdict(page, /: held\.$/);
  await page.getByText(/Runs on your machine with WebGPU/).waitFor();
  await picture(page, title).click();
  await expectAddress(page, { picture: id });
  await drag(page, slider(page, 'budget ε'), 0.25);
  await page.getByRole('button', { name: 'budget ε: 8/255 paper' }).click();
  await expect.poll(() => slider(page, 'budget ε').getAttribute('aria-valuetext')).toBe('8/255 = 0.0314');
  await expectVerdict(page, /: fooled\.$/);
  await page.getByRole('radio', { name: 'PGD' }).click();
  await expectVerdict(page, /: fooled\.$/);
  await page.getByRole('tab', { name: /Packets/ }).click();
  // The coarsest level will do.
  await page
    .getByText(/points/)
    .first()
    .waitFor({ timeout: 300_000 });
  const found = Object.values(await products(page));
  expect(found).toHaveLength(3);
  for (const product of found) expect(product).toBeGreaterThanOrEqual(0.5);
});
