/** The page where its program does not run: it says in words what is missing, without any script. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { pagePath, withBrowser } from '../harness/browser.ts';

const browser = withBrowser();
const refused = /net::ERR_|Failed to load resource|CORS|Content Security Policy|sandbox|MIME type/i;

/** Waits for the words that come after five seconds. @param inside the page, or a frame of it */
async function expectExplained(inside: Pick<Page, 'getByText' | 'getByRole'>): Promise<void> {
  await inside.getByText('The program of this page has not started').waitFor();
  await inside.getByText('allow-same-origin').waitFor();
  await inside.getByText('Loading the page …').waitFor({ state: 'hidden' });
  await inside.getByRole('heading', { level: 1, name: 'Neural Packets' }).waitFor();
}

it('says at once that scripts are switched off', async () => {
  const page = await browser.open('', { javaScriptEnabled: false });
  const said = page.locator('noscript p');
  expect(await said.textContent()).toContain('which is switched off here');
  expect((await said.boundingBox())!.height).toBeGreaterThan(10);
  expect(await page.getByText('The program of this page has not started').isVisible()).toBe(false);
});

it('says what may be missing when the program cannot be had', async () => {
  const page = await browser.open('', { expectedErrors: refused, fail: /\.js$/ });
  await expectExplained(page);
});

it('says so when something else comes in its place', async () => {
  const page = await browser.open('', { expectedErrors: refused, answer: [/\.js$/, '<!doctype html>'] });
  await expectExplained(page);
});

it('says so in a sandboxed frame without an origin', async () => {
  const page = await browser.open('missing.html', { expectedErrors: refused });
  await page.setContent(`<iframe sandbox="allow-scripts" width="600" height="600" src="${pagePath}"></iframe>`);
  await expectExplained(page.frameLocator('iframe'));
});

it('says nothing of it once the program runs', async () => {
  const page = await browser.open();
  await page.getByRole('tab', { name: /Attack/ }).waitFor();
  expect(await page.getByText('The program of this page has not started').count()).toBe(0);
});
