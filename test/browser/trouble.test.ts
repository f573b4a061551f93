/** No network, missing files, no GPU: said in plain words, and nothing of the person's work is lost. */
import { expect, it } from 'vitest';
import { withBrowser } from './harness/browser.ts';
import { drawn } from './harness/gallery.ts';
import { chooseAttack, expectVerdict, picture, settled, slider, verdict } from './harness/page.ts';

const browser = withBrowser();
const refused = /net::ERR_|Failed to load resource/;

it('works on without a network once it is loaded', async () => {
  const page = await browser.open('?attack=pgd', { expectedErrors: refused });
  await settled(page);
  await page.context().setOffline(true);
  await slider(page, 'budget ε').focus();
  await page.keyboard.press('Home');
  await expectVerdict(page, /: held\.$/);
  await page.keyboard.press('End');
  await expectVerdict(page, /: fooled\.$/);
  await chooseAttack(page, 'FGSM');
  await expectVerdict(page, /./);
  await page.getByRole('tab', { name: /Packets/ }).click();
  await page.getByRole('article', { name: 'Packets' }).waitFor();
});

it('says when an epoch cannot be loaded, and tries again when the network is back', async () => {
  const page = await browser.open('?compare=none', { expectedErrors: refused });
  await settled(page);
  await page.context().setOffline(true);
  await slider(page, 'trained for').focus();
  await page.keyboard.press('Home');
  await page.getByRole('alert').filter({ hasText: 'The network could not be loaded' }).waitFor();
  await page.context().setOffline(false);
  await expectVerdict(page, /./);
});

it('says when the weights are not there', async () => {
  const page = await browser.open('', { expectedErrors: refused, fail: /weights\.bin/ });
  await page.getByRole('alert').filter({ hasText: 'The network could not be loaded' }).waitFor();
  await page.getByRole('heading', { level: 1, name: 'Neural Packets' }).waitFor();
});

it('says when weights are cut short', async () => {
  const page = await browser.open('', { answer: [/weights\.bin/, 'short'] });
  await page.getByRole('alert').filter({ hasText: 'The network could not be loaded' }).waitFor();
});

it('takes the next backend where there is no GPU, and says so', async () => {
  const page = await browser.open('?backend=webgpu');
  await expectVerdict(page, /./);
  await page.getByText('Runs on your machine with WebAssembly').waitFor();
  await page.getByText(/Not WebGPU: /).waitFor();
});

it('gives the same answer in plain JavaScript', async () => {
  const page = await browser.open('?dataset=mnist');
  const said = await expectVerdict(page, /./);
  const slow = await browser.open('?dataset=mnist&backend=cpu');
  await slow.getByText('Runs on your machine with plain JavaScript').waitFor();
  await expect.poll(() => verdict(slow)).toBe(said);
});

it('keeps up with someone who cannot decide', async () => {
  const page = await browser.open();
  await settled(page);
  for (const { title } of ['ship', 'truck', 'deer', 'frog'].map((name) => drawn(name))) {
    await picture(page, title).click();
    await chooseAttack(page, 'PGD');
    await chooseAttack(page, 'FGSM');
  }
  await page.getByRole('img', { name: `The original picture: ${drawn('frog').title}` }).waitFor();
  const said = await expectVerdict(page, /./);
  const fresh = await browser.open(new URL(page.url()).search);
  expect(await expectVerdict(fresh, /./)).toBe(said);
});
