/** What of the Attack view is in sight, and what can be done with it there: large screens, and a phone. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { patterns } from '../../fixtures/dataset/index.ts';
import { violations } from '../harness/axe.ts';
import { withBrowser } from '../harness/browser.ts';
import { drag, expectAddress, settled, slider } from '../harness/page.ts';
import { phone, swipe } from '../harness/touch.ts';

const browser = withBrowser();

const original = (page: Page): Locator => page.locator('.attack-row-first .attack-picture-original canvas');
const attacked = (page: Page): Locator => page.locator('.attack-row-first .attack-picture-result canvas');
/** Its place, not the drawing, which is a new one at every step of a drag. */
const curve = (page: Page): Locator => page.locator('.attack-curve');
const strip = (page: Page): Locator => page.getByRole('group', { name: 'In brief' });
const cursor = (page: Page): Locator => slider(page, 'Read the curve at a budget');

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

async function box(element: Locator): Promise<Box> {
  return (await element.boundingBox())!;
}

async function expectInSight(page: Page, parts: Readonly<Record<string, Locator>>): Promise<void> {
  const { width, height } = page.viewportSize()!;
  for (const [name, part] of Object.entries(parts)) {
    const { x, y, ...size } = await box(part);
    expect(Math.min(x, y), name).toBeGreaterThanOrEqual(0);
    expect(x + size.width, name).toBeLessThanOrEqual(width);
    expect(y + size.height, name).toBeLessThanOrEqual(height);
  }
}

/** What a canvas shows. */
function pixels(canvas: Locator): Promise<string> {
  return canvas.evaluate((element) => (element as HTMLCanvasElement).toDataURL());
}

describe('on one screen', () => {
  it('are the verdict, the pictures, the budget and its curve, also in a drag', async () => {
    const page = await browser.open();
    await settled(page);
    await curve(page).locator('svg').waitFor();
    for (const [width, height, least] of [
      [1440, 900, 300],
      [1920, 1080, 380],
      [1280, 720, 200],
    ] as const) {
      await page.setViewportSize({ width, height });
      await expect.poll(async () => (await box(curve(page))).y).toBeLessThan(height - 100);
      const parts = {
        verdict: page.locator('.attack-verdict'),
        original: original(page),
        noise: page.getByRole('img', { name: /^What the attack added/ }),
        attacked: attacked(page),
        budget: page.locator('.attack-budget .ui-slider-track'),
        curve: curve(page),
      };
      await expectInSight(page, parts);
      expect((await box(original(page))).width).toBeGreaterThan(least);
      await drag(page, slider(page, 'budget ε'), width === 1440 ? 0.5 : 0.25);
      await expectInSight(page, parts);
      expect(await page.evaluate(() => [scrollX, scrollY])).toEqual([0, 0]);
    }
  });

  it('has the budget right under the pictures on a phone, and nothing beside the screen', async () => {
    const page = await browser.open('', phone);
    await settled(page);
    const pictures = await box(original(page));
    const budget = await box(page.locator('.attack-budget'));
    expect(budget.y - (pictures.y + pictures.height)).toBeLessThan(24);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});

describe('whatever is chosen', () => {
  it('fits narrow screens and large text, with two networks and without a barrier', async () => {
    const page = await browser.open('?beside=1', phone);
    await settled(page);
    await page.locator('.attack-row-second .attack-picture-result canvas').waitFor();
    expect(await violations(page)).toEqual([]);
    const width = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);
    await page.setViewportSize({ width: 320, height: 640 });
    await expect.poll(width).toBe(320);
    await page.setViewportSize(phone.viewport);
    await page.addStyleTag({ content: 'html { font-size: 32px !important; }' });
    await expect.poll(width).toBe(390);
    // So large a strip would hide all the rest.
    expect(await strip(page).evaluate((element) => getComputedStyle(element).position)).toBe('static');
  });

  it('holds pictures of another shape, and 300 classes', async () => {
    const page = await browser.openTestPage('world', '?dataset=patterns');
    await settled(page);
    await curve(page).locator('svg').waitFor();
    await expectInSight(page, { attacked: attacked(page), curve: curve(page) });
    const { width, height } = await box(attacked(page));
    expect(width / height).toBeCloseTo(patterns.shape[1] / patterns.shape[0], 1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1440);
  });

  it('has bars and sliders that are seen in forced colours', async () => {
    const page = await browser.open('', { forcedColors: 'active' });
    await settled(page);
    const background = (selector: string, pseudo?: string): Promise<string> =>
      page.evaluate(([found, part]) => getComputedStyle(document.querySelector(found)!, part).backgroundColor, [
        selector,
        pseudo,
      ] as const);
    const canvas = await background('body');
    expect(await background('.ui-bar-fill')).not.toBe(canvas);
    expect(await background('.ui-slider-track', '::before')).not.toBe(canvas);
    expect(await background('.ui-slider-mark')).not.toBe(canvas);
  });
});

describe('a picture that is held', () => {
  it('shows the other one in its place, by mouse and by key', async () => {
    const page = await browser.open();
    await settled(page);
    const [own, other] = [await pixels(original(page)), await pixels(attacked(page))];
    expect(own).not.toBe(other);
    const [onOriginal, onAttacked] = [/^Show the attacked picture/, /^Show the original/].map((name) =>
      page.getByRole('button', { name }),
    );
    await onOriginal!.hover();
    await page.mouse.down();
    await expect.poll(() => pixels(original(page))).toBe(other);
    expect(await onOriginal!.getAttribute('aria-pressed')).toBe('true');
    await page.mouse.up();
    await expect.poll(() => pixels(original(page))).toBe(own);
    for (const key of ['f', 'Enter', 'Space']) {
      await onAttacked!.focus();
      await page.keyboard.down(key);
      await expect.poll(() => pixels(attacked(page))).toBe(own);
      await page.keyboard.up(key);
      await expect.poll(() => pixels(attacked(page))).toBe(other);
    }
  });

  it('is turned over and back by assistive technology, which clicks', async () => {
    const page = await browser.open();
    await settled(page);
    const button = page.getByRole('button', { name: /^Show the attacked picture/ });
    for (const pressed of ['true', 'false']) {
      await button.evaluate((element) => (element as HTMLElement).click());
      await expect.poll(() => button.getAttribute('aria-pressed')).toBe(pressed);
    }
  });
});

describe('the curve', () => {
  it('is read where one points, and a click takes that budget', async () => {
    const page = await browser.open('?attack=pgd');
    await settled(page);
    await page.locator('.attack-curve:not([data-stale]) svg').waitFor();
    const { x, y, width, height } = await box(cursor(page));
    await page.mouse.move(x + width / 2, y + height / 2);
    const reading = page.locator('.attack-reading');
    await expect.poll(() => reading.textContent()).toMatch(/^ε = 16\/255.*%.*fooled/);
    await page.mouse.click(x + width / 2, y + height / 2);
    await expectAddress(page, { epsilon: '16/255' });
    await page.mouse.move(x, y + height + 200);
    await expect.poll(() => reading.count()).toBe(0);
  });

  it('is read by keyboard and heard, and Enter takes that budget', async () => {
    const page = await browser.open('?attack=pgd');
    await settled(page);
    await page.locator('.attack-curve:not([data-stale]) svg').waitFor();
    await cursor(page).focus();
    await page.keyboard.press('Home');
    await expect.poll(() => cursor(page).getAttribute('aria-valuetext')).toMatch(/^ε = 0\/255 .*, held$/);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => cursor(page).getAttribute('aria-valuetext')).toMatch(/^ε = 2\/255 /);
    await page.keyboard.press('Enter');
    await expectAddress(page, { epsilon: '2/255' });
  });
});

it('puts a robust network beside the first, under the same budget', async () => {
  const page = await browser.open();
  await settled(page);
  await page.getByText('beside another network').click();
  await expectAddress(page, { beside: '1' });
  const second = page.getByRole('region', { name: 'The other network' });
  await expect.poll(() => second.textContent()).toMatch(/robust, epoch 50.*Computed here in/);
  const noise = page.getByRole('img', { name: /^What the attack added/ });
  expect(await noise.count()).toBe(2);
  expect(await pixels(noise.first())).not.toBe(await pixels(noise.last()));
  const before = await pixels(noise.last());
  await slider(page, 'budget ε').focus();
  await page.keyboard.press('Home');
  await expect.poll(() => pixels(noise.last())).not.toBe(before);
  await expect
    .poll(() => page.getByLabel('Size of the noise').last().textContent())
    .toContain('largest change, ℓ∞0/255');
  await second.getByRole('button', { name: /at epoch/ }).click();
  await page.getByRole('option', { name: '1', exact: true }).click();
  await expect.poll(() => second.textContent()).toMatch(/robust, epoch 1[^0-9].*Computed here in/);
  expect(await page.locator('.attack-head').textContent()).toMatch(/ResNet-20, epoch 50.*held/);
});

describe('on a phone', () => {
  it('what came of the attack stays in sight, with the training to play', async () => {
    const page = await browser.open('', phone);
    await settled(page);
    const said = await strip(page).textContent();
    expect(said).toMatch(/automobile.*→.*%.*epoch 50/);
    await page.evaluate(() => scrollTo(0, 900));
    await expect.poll(async () => (await box(strip(page))).y).toBe(0);
    const hit = await strip(page).evaluate((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    });
    expect(hit).toBe(true);
    await strip(page).getByRole('button', { name: 'Play the training' }).tap();
    await expect.poll(() => strip(page).textContent()).toMatch(/epoch 1$/);
    await strip(page).getByRole('button', { name: 'Pause the training' }).tap();
  });

  it('a finger that moves sideways on the budget drags, and one that moves up scrolls', async () => {
    const page = await browser.open('', phone);
    await settled(page);
    const budget = slider(page, 'budget ε');
    const track = page.locator('.attack-budget .ui-slider-track');
    await track.scrollIntoViewIfNeeded();
    const value = (): Promise<string | null> => budget.getAttribute('aria-valuetext');
    const usual = await value();
    await swipe(page, track, [60, 0]);
    await expect.poll(value).not.toBe(usual);
    const [chosen, top] = [await value(), await page.evaluate(() => scrollY)];
    await swipe(page, track, [0, -200]);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(top + 50);
    await expect.poll(value).toBe(chosen);
  });
});
