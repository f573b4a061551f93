/** The page as a person meets it: by names and roles, waiting for what it shows and never for time to pass. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { ViewId } from '../../../src/panels/views.ts';
import type { TestFile } from '../fixtures/files.ts';

/** Waits until the view shows results that were computed in this browser, to their full resolution. */
export async function settled(page: Page, view: ViewId = 'attack'): Promise<void> {
  if (view === 'attack') {
    // The first network's: a second one may stand beside it.
    await page
      .getByText(/Computed here in/)
      .first()
      .waitFor();
    return;
  }
  if (view === 'tradeoff') {
    // All of it is known beforehand; the checkpoint on show is ringed in each of the three charts.
    await expect
      .poll(() => page.getByRole('article', { name: 'Trade-off' }).locator('[data-part="current"]').count())
      .toBe(3);
    return;
  }
  if (view === 'all-attacks') {
    // Nothing runs by itself: it is settled once it can.
    await expect.poll(() => page.getByRole('button', { name: /^Run (all|the)/ }).isEnabled()).toBe(true);
    return;
  }
  if (view === 'transfer') {
    // As above: it waits for a press.
    await page.locator('article.transfer-view').waitFor();
    return;
  }
  if (view === 'robustness') {
    // The numbers are a file of their own.
    await page.locator('article.robustness-view svg').first().waitFor();
    return;
  }
  const rows = page.getByRole('article', { name: 'Packets' }).locator('.packets-row');
  const fine = rows.filter({ hasText: '513 points' });
  await fine.first().waitFor();
  await expect.poll(async () => (await rows.count()) - (await fine.count())).toBe(0);
}

/** `automobile 99.98% → truck 54.5%: fooled.` as it is on screen; empty while it is computed or from an earlier day. */
export function verdict(page: Page): Promise<string> {
  return page.locator('.attack-head .attack-verdict').evaluate((element) => {
    const busy = element.getAttribute('aria-busy') === 'true';
    if (busy || !/Computed here in/.test(element.textContent)) return '';
    const said = [...element.querySelectorAll('.attack-said')].map((answer) => answer.textContent);
    return `${said.join(' → ')}: ${element.querySelector('.attack-outcome')?.textContent}.`;
  });
}

/** Waits until the verdict matches; the error shows the last one. */
export async function expectVerdict(page: Page, pattern: RegExp): Promise<string> {
  await expect.poll(() => verdict(page)).toMatch(pattern);
  return verdict(page);
}

/** Waits for parts of the address; null: not in it. */
export async function expectAddress(page: Page, parts: Readonly<Record<string, string | null>>): Promise<void> {
  const read = (): Record<string, string | null> => {
    const { searchParams } = new URL(page.url());
    return Object.fromEntries(Object.keys(parts).map((name) => [name, searchParams.get(name)]));
  };
  await expect.poll(read).toEqual(parts);
}

export function slider(page: Page, name: string): Locator {
  return page.getByRole('slider', { name, exact: true });
}

export function picture(page: Page, title: string): Locator {
  return page.getByRole('option', { name: title });
}

/** Views that are pages beneath the first view of their question, by that question. All others have its name. */
const beneath: Readonly<Partial<Record<ViewId, string>>> = {
  'all-attacks': 'attack',
  transfer: 'attack',
  robustness: 'tradeoff',
};

/** Goes to another view of the page, and waits for its results. */
export async function showView(page: Page, view: ViewId): Promise<void> {
  const question = beneath[view] ?? view;
  await page.locator(`.page-tab[data-key="${question}"]`).click();
  const hasPages = Object.values(beneath).includes(question);
  if (hasPages) await page.locator(`.page-page[data-key="${view}"]`).click();
  await settled(page, view);
}

/** Chooses a theme, and waits until the page has it. */
export async function wear(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.getByRole('radio', { name: theme, exact: true }).click();
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset.theme)).toBe(theme);
}

/** Gives the page a picture of the person's own. */
export async function upload(page: Page, file: TestFile): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Your picture …' }).click(),
  ]);
  await chooser.setFiles(file);
}

/** Opens a list and takes one of its options. */
export async function select(page: Page, name: RegExp, option: string | RegExp): Promise<void> {
  await page.getByRole('button', { name }).click();
  await page.getByRole('option', { name: option, exact: typeof option === 'string' }).click();
}

/** The button of the list of attacks; its text names the one that is chosen. */
export function attackButton(page: Page): Locator {
  return page.getByRole('region', { name: 'The attack' }).getByRole('button', { name: /attack$/ });
}

export async function chooseAttack(page: Page, name: string): Promise<void> {
  await attackButton(page).click();
  await page.getByRole('option', { name, exact: true }).click();
}

/** Moves a slider's handle by mouse to a fraction of its track. */
export async function drag(page: Page, handle: Locator, fraction: number): Promise<void> {
  const thumb = handle.locator('xpath=ancestor::*[contains(@class, "thumb")][1]');
  const track = handle.locator('xpath=ancestor::*[contains(@class, "track")][1]');
  await thumb.scrollIntoViewIfNeeded();
  const [from, along] = [(await thumb.boundingBox())!, (await track.boundingBox())!];
  const [x, y] = [from.x + from.width / 2, from.y + from.height / 2];
  const to = along.x + along.width * fraction;
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move((x + to) / 2, y);
  await page.mouse.move(to, y);
  await page.mouse.up();
}

/** A canvas's mean grey level from 0 to 255, in its upper and lower half. */
export function halves(canvas: Locator): Promise<[upper: number, lower: number]> {
  return canvas.evaluate((element) => {
    const { width, height } = element as HTMLCanvasElement;
    const { data } = (element as HTMLCanvasElement).getContext('2d')!.getImageData(0, 0, width, height);
    const mean = (from: number, to: number): number => {
      let sum = 0;
      for (let i = 4 * width * from; i < 4 * width * to; i += 4) sum += data[i]! + data[i + 1]! + data[i + 2]!;
      return sum / (3 * width * (to - from));
    };
    return [mean(0, height >> 1), mean(height >> 1, height)] as [number, number];
  });
}

/** Takes an entry of a chart's menu, by its beginning: `Table`, `SVG`. */
export async function takeFromChart(page: Page, title: string, entry: string): Promise<void> {
  await page.getByRole('button', { name: `Table and files: ${title}`, exact: true }).click();
  await page.getByRole('menuitem', { name: new RegExp(`^${entry}`) }).click();
}

/** Opens what is folded under its title, if it is closed. */
export async function unfold(page: Page, title: string | RegExp): Promise<void> {
  const fold = page.locator('details').filter({ has: page.locator('summary', { hasText: title }) });
  if ((await fold.getAttribute('open')) === null) await fold.locator('summary').click();
}

/** The products sigma_x sigma_p in the packets' table, by the packet's name. */
export async function products(page: Page): Promise<Record<string, number>> {
  await unfold(page, 'In numbers');
  const table = page.getByRole('table', { name: /^Widths/ });
  const rows = await table
    .getByRole('row')
    .evaluateAll((elements) =>
      elements
        .slice(1)
        .map((row) => [row.querySelector('th')!.textContent.trim(), row.querySelector('strong')!.textContent]),
    );
  return Object.fromEntries(rows.map(([name, value]) => [name, Number(value)]));
}
