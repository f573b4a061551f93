/** A person's own test set, as it is dropped, browsed and measured on the page. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { TestFile } from '../fixtures/files.ts';
import { select } from './page.ts';

export const wall = (page: Page): Locator => page.getByRole('listbox', { name: /of your .* test set/ });
export const picture = (page: Page, number: number): Locator =>
  wall(page).getByRole('option', { name: new RegExp(`^number ${number}: `) });
export const panel = (page: Page): Locator => page.getByRole('region', { name: 'Your test set' });
export const progress = (page: Page): Locator => page.getByRole('progressbar', { name: /^Measuring/ });

/** Of how many pictures the result on show is, and how many of them are right, before and after the attack. */
export async function result(page: Page): Promise<{ readonly extent: string; readonly right: readonly string[] }> {
  const rows = panel(page)
    .getByRole('table', { name: /Right answers/ })
    .getByRole('row');
  const right = await rows.evaluateAll((elements) =>
    elements.slice(1).map((row) => row.querySelector('strong')!.textContent),
  );
  const extent = await panel(page)
    .getByText(/pictures?\.\s+Browse/)
    .innerText();
  return { extent, right };
}

/** Goes to the trade-off view and starts a measurement. @param limit what the page calls the number of pictures */
export async function measure(page: Page, { attack = 'fgsm', limit = 'all' } = {}): Promise<void> {
  await page.getByRole('tab', { name: /Trade-off/ }).click();
  // The view before stays until this one is drawn.
  await panel(page).waitFor();
  if (attack !== 'pgd') await select(page, /attack$/, /the paper’s FGSM/);
  await panel(page).getByRole('radio', { name: limit, exact: true }).click();
  await panel(page)
    .getByRole('button', { name: /^(Measure|Go on)/ })
    .click();
}

/** Drops files on the page, once it listens. */
export async function drop(page: Page, ...given: readonly TestFile[]): Promise<void> {
  const plain = given.map(({ name, buffer }) => [name, buffer.toString('base64')] as const);
  const isTaken = (): Promise<boolean> =>
    page.evaluate((list) => {
      const data = new DataTransfer();
      for (const [name, base64] of list)
        data.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], name));
      // A page that listens does not let the browser open the files itself.
      return !document.body.dispatchEvent(
        new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }),
      );
    }, plain);
  await expect.poll(isTaken).toBe(true);
}
