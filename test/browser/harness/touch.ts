import type { Locator, Page } from 'playwright-core';

/** A phone: its screen, its finger, and pages laid out for it. */
export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;

/** Moves a finger over the screen as a person's does, by so many CSS pixels from the middle of an element. */
export async function swipe(page: Page, from: Locator, by: readonly [x: number, y: number]): Promise<void> {
  const { x, y, width, height } = (await from.boundingBox())!;
  const session = await page.context().newCDPSession(page);
  const at = (share: number) => [{ x: x + width / 2 + share * by[0], y: y + height / 2 + share * by[1] }];
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
  for (const share of [0.1, 0.25, 0.5, 0.75, 1])
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(share) });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await session.detach();
}
