/** Pictures of the page that are kept with the code: test/output/screenshots, a third as large as the screen. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { difference, shrunk } from './look.ts';
import { decodePng, encodePalette, type Pixels, reduced } from './palette-png.ts';

const folder = fileURLToPath(new URL('../../output/screenshots/', import.meta.url));

/** `npm run screenshots` sets it: then what is seen is kept, instead of compared. */
const isRenewing = process.env.UPDATE_SCREENSHOTS === '1';

/** It tells how long the attack took, which differs from run to run. */
const masked = '.attack-verdict-note { visibility: hidden; }';

/** The page once it no longer changes, shrunk. */
export async function seen(page: Page): Promise<Pixels> {
  let [before, now] = ['', await shot(page)];
  while (before !== now) [before, now] = [now, await shot(page)];
  return reduced(shrunk(decodePng(Buffer.from(now, 'base64'))));
}

async function shot(page: Page): Promise<string> {
  return (await page.screenshot({ animations: 'disabled', caret: 'hide', style: masked })).toString('base64');
}

/** How far the page is from the kept picture, as a share of its blocks. @throws where none is kept */
export async function awayFromKept(page: Page, name: string): Promise<number> {
  const file = `${folder}${name}.png`;
  const pixels = await seen(page);
  if (isRenewing) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, encodePalette(pixels));
    return 0;
  }
  if (!existsSync(file)) throw new Error(`no picture ${name} is kept: run npm run screenshots, and look at it`);
  const away = difference(decodePng(readFileSync(file)), pixels);
  if (away > mostAway) keepForLooking(name, pixels);
  return away;
}

/** Where fonts are others than those that the kept pictures were taken with, some blocks differ. */
export const mostAway = 0.02;

/** Beside the kept one lies what was seen instead; git ignores it. */
function keepForLooking(name: string, pixels: Pixels): void {
  const found = fileURLToPath(new URL('../../../test-results/screenshots/', import.meta.url));
  mkdirSync(found, { recursive: true });
  writeFileSync(`${found}${name}.png`, encodePalette(pixels));
}
