/** Figure 2 in the page: whole on the first screen, read along its line, and steady while the training is played. */
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { withBrowser } from '../harness/browser.ts';
import { expectAddress, settled } from '../harness/page.ts';

const browser = withBrowser();

function charts(page: Page): Locator {
  return page.locator('.packets-row').getByRole('img', { name: /^(Packets|Conjugates) in/ });
}

/** Where the four charts lie, in CSS pixels of the window. */
async function boxes(page: Page) {
  const all = await charts(page).all();
  return Promise.all(all.map(async (chart) => (await chart.boundingBox())!));
}

it('is whole on a screen of every usual size, with the earlier epoch above', async () => {
  const page = await browser.open('?view=packets');
  await settled(page, 'packets');
  for (const [width, height] of [
    [1920, 1080],
    [1440, 900],
    [1280, 720],
  ] as const) {
    await page.setViewportSize({ width, height });
    const outside = async (): Promise<number> =>
      (await boxes(page)).filter((box) => box.y < 0 || box.y + box.height > height || box.x + box.width > width).length;
    await expect.poll(outside, { message: `${width}x${height}` }).toBe(0);
    const found = await boxes(page);
    expect(found).toHaveLength(4);
    // Two beside each other, twice; and none so low that nothing is seen in it.
    expect(new Set(found.map(({ y }) => Math.round(y))).size).toBe(2);
    for (const box of found) expect(box.height).toBeGreaterThan(height / 4.5);
    const controls = await page.locator('.packets-bar').first().boundingBox();
    expect(controls!.height).toBeLessThan(60);
  }
  expect(await page.locator('.packets-heading h3').allTextContents()).toEqual([
    'ResNet-20, epoch 1',
    'ResNet-20, epoch 50',
  ]);
  await page.getByText(/^From epoch 1 to 50:/).waitFor();
});

it('begins within the first screen of a phone', async () => {
  const page = await browser.open('?view=packets', { viewport: { width: 390, height: 844 }, hasTouch: true });
  await settled(page, 'packets');
  const [first] = await boxes(page);
  expect(first!.y + first!.height).toBeLessThan(700);
});

it('is read along its line by keyboard, mouse and finger: the same place in both rows', async () => {
  const page = await browser.open('?view=packets', { hasTouch: true });
  await settled(page, 'packets');
  const cursors = page.getByRole('slider', { name: /^Place t on the line/ });
  expect(await cursors.count()).toBe(2);
  const says = async (): Promise<readonly string[]> =>
    Promise.all((await cursors.all()).map(async (cursor) => (await cursor.getAttribute('aria-valuetext')) ?? ''));
  for (const text of await says()) expect(text).toMatch(/^t = −2\.00 s: loss for automobile .* says automobile, /);
  await cursors.first().focus();
  await page.keyboard.press('End');
  await page.keyboard.press('PageDown');
  const place = page.locator('.packets-place');
  const shown = async (): Promise<readonly string[]> => place.locator('p > :first-child').allTextContents();
  const [upper, lower] = await shown();
  expect(upper).not.toBe('t = −2.00 s');
  expect(lower).toBe(upper);
  await page.getByRole('img', { name: `The picture X(t) on the line at ${upper}` }).waitFor();
  const over = (await cursors.last().boundingBox())!;
  const at = (share: number) => [over.x + over.width * share, over.y + over.height / 2] as const;
  await page.mouse.move(...at(0.5));
  await expect.poll(shown).toEqual(['t = 0.00 s', 't = 0.00 s']);
  // It stays where it was left.
  await page.mouse.move(10, 10);
  expect(await shown()).toEqual(['t = 0.00 s', 't = 0.00 s']);
  // Picture B is at 2 s: there the network says deer.
  const [from, to] = await cursors
    .last()
    .evaluate((element) => [Number(element.ariaValueMin), Number(element.ariaValueMax)] as const);
  await page.touchscreen.tap(...at((2 - from) / (to - from)));
  await expect.poll(shown).toEqual(['t = 2.00 s', 't = 2.00 s']);
  expect((await says())[1]).toMatch(/says deer, /);
  expect(await place.last().textContent()).toContain('says deer');
});

it('keeps its axes while the training is played by key, and leaves an outline of where it began', async () => {
  const page = await browser.open('?view=packets&epoch=1');
  await settled(page, 'packets');
  // What the axes say, and whether a chart is pale, after every change of the figure while it is played.
  await page.evaluate(() => {
    const figure = document.querySelector('.packets-figure')!;
    const seen: string[] = [];
    Object.assign(window, { seen });
    new MutationObserver(() => {
      const axes = [...figure.querySelectorAll('[data-part^="axis"]')].map(({ textContent }) => textContent).join('|');
      const epochs = [...figure.querySelectorAll('h3')].map(({ textContent }) => textContent).join(' ');
      const pale = [...figure.querySelectorAll('.ui-chart')].some((chart) => getComputedStyle(chart).opacity !== '1');
      seen.push(JSON.stringify([epochs, axes, pale]));
    }).observe(figure, { childList: true, subtree: true, attributes: true });
  });
  await page.locator('main').focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Pause the training' }).waitFor();
  await expectAddress(page, { epoch: '2' });
  await page.evaluate(() => void (window as unknown as { seen: string[] }).seen.splice(0));
  await expectAddress(page, { epoch: '10' });
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Play the training' }).waitFor();
  const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  const frames = seen.map((text) => JSON.parse(text) as [epochs: string, axes: string, isPale: boolean]);
  expect(new Set(frames.map(([, axes]) => axes)).size).toBe(1);
  expect(frames.filter(([, , isPale]) => isPale)).toEqual([]);
  expect(new Set(frames.map(([epochs]) => epochs)).size).toBeGreaterThan(1);
  const played = page.locator('[data-role="first"]');
  await expect.poll(() => played.locator('[data-part="ghost-key"]').allTextContents()).toEqual(['epoch 1', 'epoch 1']);
  const epoch = (): string | null => new URL(page.url()).searchParams.get('epoch');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(epoch).toBe('5');
  await page.keyboard.press('ArrowRight');
  await expect.poll(epoch).toBe('10');
});
