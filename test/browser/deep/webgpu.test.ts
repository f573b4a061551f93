/** The page on WebGPU, from a picture to its packets, on the network that takes a GPU in software the least. */
import { expect, it } from 'vitest';
import { mnist } from '../../../src/datasets/mnist.ts';
import { withBrowser } from '../harness/browser.ts';
import { drawn } from '../harness/gallery.ts';
import {
  chooseAttack,
  drag,
  expectAddress,
  expectVerdict,
  picture,
  products,
  showView,
  slider,
} from '../harness/page.ts';

const browser = withBrowser('webgpu');

it('does all of it: another picture, epsilon to 0.1 and beyond, PGD, and the packets', async () => {
  const { id, title } = drawn('3', 1, mnist);
  const page = await browser.open('?dataset=mnist&network=mnist-convnet&backend=webgpu&epsilon=0&compareEpoch=none');
  await expectVerdict(page, /: held\.$/);
  await page.getByText(/Runs on your machine with WebGPU/).waitFor();
  await picture(page, title).click();
  await expectAddress(page, { picture: id });
  await drag(page, slider(page, 'budget ε'), 0.5);
  await page.getByRole('button', { name: 'budget ε: 0.1 paper' }).click();
  await expect.poll(() => slider(page, 'budget ε').getAttribute('aria-valuetext')).toBe('25.5/255 = 0.1000');
  await slider(page, 'budget ε').focus();
  await page.keyboard.press('End');
  await expectVerdict(page, /: fooled\.$/);
  await chooseAttack(page, 'PGD');
  // Its usual steps end far from the edge of so large a budget.
  await slider(page, 'step size α').focus();
  await page.keyboard.press('End');
  await expectAddress(page, { attack: 'pgd', alpha: '0.2' });
  await expectVerdict(page, /: fooled\.$/);
  await showView(page, 'packets');
  const found = Object.values(await products(page));
  expect(found).toHaveLength(3);
  for (const product of found) expect(product).toBeGreaterThanOrEqual(0.5);
});
