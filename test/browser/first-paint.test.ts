/** Something true is on screen before any script has run, and before any network is there. */
import { expect, it } from 'vitest';
import { pagePath, withBrowser } from './harness/browser.ts';
import { settled } from './harness/page.ts';

const browser = withBrowser();

it('says what it is about without scripts', async () => {
  const page = await browser.open('', { javaScriptEnabled: false });
  await page.getByRole('heading', { level: 1, name: 'Neural Packets' }).waitFor();
  await page.getByText('uncertainty principle').waitFor();
});

it('shows a real result while the network is still on its way', async () => {
  const page = await browser.open('?view=attack', { hold: /\/models\// });
  await page
    .getByText(/computed (earlier|when the page was made)/i)
    .first()
    .waitFor();
  await page
    .locator('.attack-verdict')
    .getByText(/fooled|held/)
    .first()
    .waitFor();
  await page.getByRole('img', { name: /attacked picture/i }).waitFor();
});

it('asks nobody else for anything', async () => {
  const page = await browser.open();
  await settled(page);
  const elsewhere = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => !/^(data|blob):/.test(name)),
  );
  const home = new URL(pagePath, page.url()).href;
  expect(elsewhere).not.toEqual([]);
  expect(elsewhere.filter((name) => !name.startsWith(home))).toEqual([]);
});
