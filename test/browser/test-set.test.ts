/** A person's own test set: dropped, browsed, attacked, measured. The files are made of the pictures drawn for the page. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { TestFile } from './fixtures/files.ts';
import * as files from './fixtures/files.ts';
import { batch, cutOff, digits, labelsOf, python } from './fixtures/official.ts';
import { violations } from './harness/axe.ts';
import { withBrowser } from './harness/browser.ts';
import { drag, expectAddress, expectVerdict, select, settled, slider, verdict, wear } from './harness/page.ts';
import { drop, measure, panel, picture, progress, result, wall } from './harness/test-set.ts';

const browser = withBrowser();
const classes = ['airplane', 'automobile', 'bird', 'cat', 'deer', 'dog', 'frog', 'horse', 'ship', 'truck'];
const labels = labelsOf('cifar10', 40);

async function openWith(set: TestFile, search = '', options: Parameters<typeof browser.open>[1] = {}): Promise<Page> {
  const page = await browser.open(search, options);
  await drop(page, set);
  await wall(page).waitFor();
  return page;
}

describe('official files', () => {
  it('are taken wherever they are dropped, and browsed', async () => {
    const page = await openWith(batch(40));
    await page.getByRole('status').filter({ hasText: '40 pictures of CIFAR-10 were read here' }).waitFor();
    expect(await wall(page).getByRole('option').count()).toBe(40);
    await picture(page, 1).click();
    await page.getByRole('img', { name: `The original picture: test picture 1, ${classes[labels[1]!]}` }).waitFor();
    await expectVerdict(page, /./);
    await expectAddress(page, { picture: 'test-1' });
  });

  it('wait for their labels, and bring the page to their data set', async () => {
    const page = await browser.open();
    const [images, names] = digits(20);
    await drop(page, images);
    await page.getByText('t10k-images-idx3-ubyte.gz holds pictures without labels').waitFor();
    await expectAddress(page, { dataset: null });
    await drop(page, names);
    await page
      .getByText('20 pictures of MNIST were read here; nothing of them leaves your browser. The page shows MNIST now.')
      .waitFor();
    await expectAddress(page, { dataset: 'mnist' });
    expect(await page.getByText('holds pictures without labels').count()).toBe(0);
    await picture(page, 3).click();
    await expectVerdict(page, /./);
  });

  it('are chosen with a button too, several at once', async () => {
    const page = await browser.open('?dataset=mnist');
    await page.getByRole('radio', { name: 'your test set' }).click();
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Test files …' }).click(),
    ]);
    await chooser.setFiles([...digits(20)]);
    await wall(page).waitFor();
  });

  it('that are cut off or of another version get a sentence, and everything stays', async () => {
    const page = await openWith(batch(5));
    await settled(page);
    const before = await verdict(page);
    for (const bad of [python, cutOff]) {
      await drop(page, bad);
      await page.getByRole('alert').filter({ hasText: bad.name }).waitFor();
      expect(await verdict(page), bad.name).toBe(before);
      expect(await wall(page).getByRole('option').count(), bad.name).toBe(5);
    }
  });

  it('are told apart from pictures', async () => {
    const page = await browser.open();
    await drop(page, batch(5), files.plain);
    await page.getByRole('img', { name: `The original picture: ${files.plain.name}` }).waitFor();
    await wall(page).waitFor();
  });
});

describe('a picture of the test set', () => {
  it('is found by class, by number, at random and with the keyboard', async () => {
    const page = await openWith(batch(40));
    await select(page, /true class$/, 'ship');
    const ships = labels.flatMap((label, index) => (label === 8 ? [index] : []));
    await expect.poll(() => wall(page).getByRole('option').count()).toBe(ships.length);
    await page.getByRole('button', { name: 'Random' }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get('picture')).toMatch(/^test-/);
    expect(ships).toContain(Number(new URL(page.url()).searchParams.get('picture')!.slice(5)));
    await select(page, /true class$/, 'all');
    const number = page.getByRole('textbox', { name: /^number/ });
    await number.fill('7');
    await number.press('Enter');
    await expectAddress(page, { picture: 'test-7' });
    await wall(page).focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
    await expectAddress(page, { picture: 'test-9' });
    expect(await picture(page, 9).getAttribute('aria-selected')).toBe('true');
  });

  it('has packets, with a picture of the same set at the other end', async () => {
    const page = await openWith(batch(40));
    await picture(page, labels.indexOf(1)).click();
    await page.getByRole('tab', { name: /Packets/ }).click();
    await settled(page, 'packets');
    await page.getByRole('img', { name: `Picture B at t = 2 s: test picture ${labels.indexOf(4)}, deer` }).waitFor();
  });

  it('is asked for again after a reload, and back with its file', async () => {
    const page = await openWith(batch(40));
    await picture(page, 3).click();
    await expectAddress(page, { picture: 'test-3' });
    await page.reload();
    await page.getByText('drop the test files here again').waitFor();
    await expectVerdict(page, /./);
    await drop(page, batch(40));
    await page.getByRole('img', { name: /^The original picture: test picture 3,/ }).waitFor();
  });

  it('is drawn only where it can be seen', async () => {
    const page = await openWith(batch(2000));
    expect(await wall(page).getByRole('option').count()).toBeLessThan(200);
    await wall(page).evaluate((element) => element.scrollTo(0, element.scrollHeight));
    await picture(page, 1999).waitFor();
    expect(await wall(page).getByRole('option').count()).toBeLessThan(200);
    expect(await picture(page, 1999).getAttribute('aria-posinset')).toBe('2000');
  });
});

describe('a measurement', () => {
  it('counts, and its matrix leads to the pictures', async () => {
    const page = await openWith(batch(40));
    await measure(page);
    await panel(page).getByRole('button', { name: 'Measure again' }).waitFor();
    const { extent, right } = await result(page);
    expect(extent).toContain('under FGSM, ε = 8/255; all 40 pictures');
    expect(right.length).toBe(2);
    const cells = panel(page).getByRole('option', { name: /, answered / });
    const sizes = await cells.evaluateAll((elements) =>
      elements.map((element) => Number(/: ([\d,]+) /.exec(element.getAttribute('aria-label')!)![1])),
    );
    expect(sizes.reduce((a, b) => a + b)).toBe(40);
    await panel(page).getByRole('radio', { name: 'after the attack' }).click();
    await expectAddress(page, { matrix: 'attacked', measure: 'fgsm', limit: 'all' });
    const cell = cells.first();
    const [, label, answer, count] = /^(\w+), answered (\w+): (\d+) /.exec((await cell.getAttribute('aria-label'))!)!;
    await cell.click();
    await page.getByText(`attacked, taken for ${answer}`).waitFor();
    await expect
      .poll(() =>
        wall(page)
          .getByRole('option', { name: new RegExp(`^number \\d+: ${label}`) })
          .count(),
      )
      .toBe(Number(count));
    expect(await wall(page).getByRole('option').count()).toBe(Number(count));
    await page.getByRole('button', { name: 'Browse what it gets wrong' }).click();
    const wrong = 40 - Math.round((40 * Number.parseFloat(right[0]!)) / 100);
    await expect
      .poll(() =>
        wall(page)
          .getByRole('option', { name: /, taken for / })
          .count(),
      )
      .toBe(wrong);
  });

  it('lets drags have their verdicts meanwhile, goes on for its network, and is cancelled at once', async () => {
    const page = await openWith(batch(3000));
    await measure(page, { attack: 'pgd' });
    await expect.poll(() => progress(page).getAttribute('aria-valuetext')).not.toMatch(/^0 of/);
    await slider(page, 'trained for').focus();
    await page.keyboard.press('ArrowLeft');
    await panel(page).getByText('it goes on for the network that it was started with').waitFor();
    await page.getByRole('tab', { name: /Attack/ }).click();
    await settled(page);
    const before = await page.locator('.attack-result').getAttribute('data-radius');
    await drag(page, slider(page, 'budget ε'), 0.8);
    await expectVerdict(page, /./);
    expect(await page.locator('.attack-result').getAttribute('data-radius')).not.toBe(before);
    await page.getByRole('tab', { name: /Trade-off/ }).click();
    // Still at it.
    expect(await progress(page).getAttribute('aria-valuetext')).toMatch(/ of 3,000$/);
    await panel(page).getByRole('button', { name: 'Cancel' }).click();
    await progress(page).waitFor({ state: 'detached' });
    await slider(page, 'trained for').focus();
    await page.keyboard.press('ArrowRight');
    await panel(page)
      .getByText(/partial: the first [\d,]+ of 3,000 pictures/)
      .waitFor();
    await panel(page).getByRole('button', { name: 'Go on to 3,000' }).waitFor();
    const { right } = await result(page);
    expect(right.length).toBe(2);
  });

  it('stays when the network changes, beside those of others', async () => {
    const page = await openWith(batch(5));
    await measure(page);
    await panel(page).getByRole('button', { name: 'Measure again' }).waitFor();
    await slider(page, 'trained for').focus();
    await page.keyboard.press('ArrowLeft');
    await panel(page).getByRole('button', { name: 'Measure', exact: true }).click();
    const kept = panel(page).getByRole('table', { name: 'Measured here so far' });
    await expect.poll(() => kept.getByRole('row').count()).toBe(3);
    await kept.getByRole('button', { name: /epoch 50/ }).click();
    await expectAddress(page, { epoch: null });
    expect((await result(page)).extent).toContain('epoch 50');
  });

  it('stops when other files take the place of its own', async () => {
    const page = await openWith(batch(3000));
    await measure(page, { attack: 'pgd' });
    await progress(page).waitFor();
    await drop(page, batch(7, 'other.bin'));
    await progress(page).waitFor({ state: 'detached' });
    await panel(page).getByText('7 pictures of CIFAR-10').waitFor();
  });
});

describe('the test set', () => {
  it.each([1440, 390])('has no barrier, light or dark: %i wide', async (width) => {
    const page = await openWith(batch(12), '?theme=light', { viewport: { width, height: 900 } });
    await measure(page);
    await panel(page).getByRole('button', { name: 'Measure again' }).waitFor();
    for (const theme of ['light', 'dark'] as const) {
      await wear(page, theme);
      expect(await violations(page), theme).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow, theme).toBeLessThanOrEqual(0);
    }
  });

  it('has no barrier before it is there', async () => {
    const page = await browser.open('?view=tradeoff');
    await page.getByRole('radio', { name: 'your test set' }).click();
    await panel(page).getByText('Choose test files …').waitFor();
    expect(await violations(page)).toEqual([]);
  });
});
