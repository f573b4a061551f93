/** The whole choice is in the address: shared, reloaded, gone back to, and repaired where it is wrong. */
import { expect, it } from 'vitest';
import { withBrowser } from './harness/browser.ts';
import { drawn } from './harness/gallery.ts';
import {
  attackButton,
  chooseAttack,
  expectAddress,
  expectVerdict,
  picture,
  settled,
  slider,
  verdict,
} from './harness/page.ts';

const browser = withBrowser();

it('a reload gives the same state', async () => {
  const search = `?picture=${drawn('deer').id}&attack=pgd&steps=7&randomStart=true&epsilon=6/255&label=3&seed=5&epoch=5&gain=8&theme=dark`;
  const page = await browser.open(search);
  const curve = page.getByRole('img', { name: 'Probabilities over the budget epsilon' });
  const main = async (): Promise<string> => withoutTimes(await page.getByRole('main').ariaSnapshot());
  await expectVerdict(page, /./);
  await curve.waitFor();
  const address = page.url();
  const shown = await main();
  await page.reload();
  await expect.poll(main).toBe(shown);
  expect(page.url()).toBe(address);
});

it('what is chosen can be opened by someone else', async () => {
  const page = await browser.open();
  await settled(page);
  await picture(page, drawn('truck').title).click();
  await chooseAttack(page, 'PGD');
  await slider(page, 'budget ε').focus();
  await page.keyboard.press('ArrowRight');
  await expectAddress(page, { picture: drawn('truck').id, attack: 'pgd' });
  await expect.poll(() => new URL(page.url()).searchParams.has('epsilon')).toBe(true);
  const said = await expectVerdict(page, /./);
  const other = await browser.open(new URL(page.url()).search);
  await expect.poll(() => verdict(other)).toBe(said);
});

it('the back button goes back one pick at a time', async () => {
  const page = await browser.open();
  await settled(page);
  await picture(page, drawn('ship').title).click();
  await expectAddress(page, { picture: drawn('ship').id });
  await chooseAttack(page, 'PGD');
  await expectAddress(page, { attack: 'pgd' });
  await page.getByRole('tab', { name: /Packets/ }).click();
  await expectAddress(page, { view: 'packets' });
  await page.goBack();
  await page.getByRole('article', { name: 'Attack' }).waitFor();
  await page.goBack();
  await expect.poll(() => attackButton(page).textContent()).toContain('FGSM');
  await expectAddress(page, { picture: drawn('ship').id, attack: null });
  await page.goBack();
  await expectAddress(page, { picture: null });
  await page.goForward();
  await page.getByRole('img', { name: `The original picture: ${drawn('ship').title}` }).waitFor();
});

it.each([
  [
    ['epsilon=NaN', 'picture=nowhere', 'attack=magic', 'label=99', 'theme=<script>alert(1)</script>'],
    { epsilon: null, picture: null, attack: null, theme: null },
  ],
  [['epsilon=1e9', 'network=skynet', 'view=__proto__'], { epsilon: '32/255', network: null, view: null }],
  [['epsilon=-1', 'epoch=17.3', 'dataset=imagenet', 'steps=Infinity'], { epsilon: '0', dataset: null }],
] as const)('says what it ignored in %j and goes on', async (parts, address) => {
  // Steps are a parameter of PGD alone.
  const attack = parts.some((part) => part.startsWith('attack')) ? [] : ['attack=pgd'];
  const page = await browser.open(`?${[...parts, ...attack].map(encodeValue).join('&')}`);
  const message = page.getByText('The address asks for what is not possible here');
  for (const part of parts) await message.filter({ hasText: part }).waitFor();
  await expectVerdict(page, /./);
  await expectAddress(page, address);
});

it('says nothing about parts that mean nothing to it', async () => {
  const page = await browser.open('?utm_source=course');
  await expectVerdict(page, /./);
  expect(await page.getByRole('region', { name: 'messages' }).getByRole('button').count()).toBe(0);
});

function encodeValue(part: string): string {
  const [name, value] = part.split('=');
  return `${name}=${encodeURIComponent(value!)}`;
}

function withoutTimes(text: string): string {
  return text.replace(/Computed here in [\d.]+ m?s/g, '');
}
