/** The page as a person meets it: by names and roles, waiting for what it shows and never for time to pass. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** The verdict as it is said aloud: `automobile 99.98%, after the attack truck 54.5%: fooled.` */
const sentence = /after the attack .+: (?:fooled|held|not read as).*\.$/;

export function slider(page: Page, name: string | RegExp): Locator {
  return page.getByRole('slider', { name });
}

/** What stands in the live region once a result of this very choice is there, computed in this browser. */
export async function verdict(page: Page): Promise<string> {
  await page.getByText(/Computed here in/).waitFor();
  const text = await page.locator('[aria-live]').filter({ hasText: sentence }).first().textContent();
  return text ?? '';
}

/** Waits until the verdict matches; the error shows the last one. */
export function expectVerdict(page: Page, pattern: RegExp): Promise<void> {
  return expect.poll(() => verdict(page), { timeout: 60_000 }).toMatch(pattern);
}

export function search(page: Page): URLSearchParams {
  return new URL(page.url()).searchParams;
}

/** Opens a list box and takes an option, as a click would. */
export async function select(page: Page, name: string | RegExp, option: string | RegExp): Promise<void> {
  await page.getByRole('button', { name }).click();
  await page.getByRole('option', { name: option }).click();
}

/** Drags a slider's handle to a fraction of its track. */
export async function drag(page: Page, handle: Locator, fraction: number): Promise<void> {
  const thumb = handle.locator('xpath=ancestor::*[contains(@class, "ui-slider-thumb")]');
  const track = handle.locator('xpath=ancestor::*[contains(@class, "ui-slider-track")]');
  await thumb.scrollIntoViewIfNeeded();
  const [from, along] = [(await thumb.boundingBox())!, (await track.boundingBox())!];
  const y = from.y + from.height / 2;
  await page.mouse.move(from.x + from.width / 2, y);
  await page.mouse.down();
  await page.mouse.move(along.x + (along.width * fraction) / 2, y);
  await page.mouse.move(along.x + along.width * fraction, y, { steps: 4 });
  await page.mouse.up();
}
