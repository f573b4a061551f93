/** Attacks chosen on the page as a person does, for what they ask of its thread. Only by plain CSS: see page.ts. */
import type { Page } from 'playwright-core';
import { attacks } from '../../src/attacks/registry.ts';

/** Some ask for tens of thousands of answers. */
const patience = 900_000;

/** A hundred steps of PGD. */
export async function pgd(page: Page): Promise<void> {
  await choose(page, 'pgd');
  const steps = page.locator('.ui-number', { hasText: 'steps' }).locator('input');
  await steps.fill('100');
  await steps.press('Enter');
  await page.waitForFunction(
    () => document.querySelector('.attack-steps .ui-field-value')?.textContent === '100 of 100, the result',
  );
  await shown(page);
}

/** Every attack in the Attack view, one after the other. */
export async function everyAttack(page: Page): Promise<void> {
  for (const { id } of attacks) await choose(page, id);
}

/** And all of them side by side, each run anew. */
export async function allAttacks(page: Page): Promise<void> {
  await page.locator('[role=tab][data-key="all-attacks"]').click();
  const button = page.locator('.all-attacks-run button');
  await button.click();
  await page.waitForSelector('.all-attacks-progress');
  await page.waitForSelector('.all-attacks-progress', { state: 'detached', timeout: patience });
}

async function choose(page: Page, id: string): Promise<void> {
  await page.locator('.attack-picker .ui-select-button').click();
  await page.locator(`.ui-select-item[data-key="${id}"]`).click();
  await shown(page);
}

/** Until the result on show is that of what is chosen. */
async function shown(page: Page): Promise<void> {
  // What is chosen is drawn in the next frame: until then the last result is still on show, and right.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  await page.waitForSelector('.attack-result[data-live]:not([data-stale])', { timeout: patience });
}
