/** Everything can be reached and used without a mouse. */
import { expect, it } from 'vitest';
import { withBrowser } from './harness/browser.ts';
import { drawn } from './harness/gallery.ts';
import { accessibleLine, tabTo } from './harness/keyboard.ts';
import { expectAddress, expectVerdict, settled } from './harness/page.ts';

const browser = withBrowser();

it('goes from the skip link to a fooled network', async () => {
  const page = await browser.open();
  await settled(page);
  await page.keyboard.press('Tab');
  expect(await accessibleLine(page, 'link')).toContain('Skip to the view');
  await tabTo(page, 'option', /./);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expectAddress(page, { picture: drawn('automobile', 1).id });
  await tabTo(page, 'slider', /trained for/);
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => new URL(page.url()).searchParams.has('epoch')).toBe(true);
  await tabTo(page, 'slider', /budget/);
  await page.keyboard.press('End');
  await expectAddress(page, { epsilon: '32/255' });
  await tabTo(page, 'button', /FGSM.* attack"/);
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: /^PGD/ }).waitFor();
  await page.keyboard.press('p');
  await page.keyboard.press('Enter');
  await expectAddress(page, { attack: 'pgd' });
  await expectVerdict(page, /: fooled\.$/);
});

it('opens the packets and a list', async () => {
  const page = await browser.open();
  await settled(page);
  await tabTo(page, 'tab', /Attack/);
  await page.keyboard.press('ArrowRight');
  await expectAddress(page, { view: 'packets' });
  // The view before stays for a moment; what has the focus in it would be gone with it.
  await page.getByRole('article', { name: 'Packets' }).waitFor();
  await tabTo(page, 'button', /class B/);
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: 'ship', exact: true }).waitFor();
  await page.keyboard.press('s');
  await page.keyboard.press('Enter');
  await expectAddress(page, { classB: 'ship' });
});

it('always shows where the focus is', async () => {
  const page = await browser.open();
  await settled(page);
  const unseen: string[] = [];
  const focused = page.locator(':focus');
  let stops = 0;
  await page.keyboard.press('Tab');
  // Past the last one, the focus goes to the browser's own controls.
  for (; (await focused.count()) > 0; stops++) {
    const seen = await focused.evaluate((element) => {
      const ringed = (candidate: Element): boolean => {
        const { outlineStyle, boxShadow, outlineWidth } = getComputedStyle(candidate);
        return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
      };
      // The inputs of sliders, switches and number fields are hidden or bare; what is around them wears the ring.
      const around = element.closest('[data-focus-within]') ?? element.closest('[data-focus-visible]');
      return [element, ...(around ? [around, ...around.querySelectorAll('*')] : [])].some(ringed);
    });
    if (!seen) unseen.push(await focused.ariaSnapshot());
    await page.keyboard.press('Tab');
  }
  expect(stops).toBeGreaterThan(20);
  expect(unseen).toEqual([]);
});
