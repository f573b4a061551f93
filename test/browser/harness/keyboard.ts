/** The page as a person without a mouse meets it. */
import type { Page } from 'playwright-core';

/** Presses Tab until the focused element has this role and name, as a person would. */
export async function tabTo(page: Page, role: string, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    if ((await focused.count()) && name.test(await accessibleLine(page, role))) return;
  }
  throw new Error(`no ${role} ${String(name)} within 120 tab stops`);
}

/** `slider "budget ε"` of the focused element, empty when its role is another one. */
export async function accessibleLine(page: Page, role: string): Promise<string> {
  const line = await page.locator(':focus').ariaSnapshot();
  return line.startsWith(`- ${role}`) || line.startsWith(`- '${role}`) ? line : '';
}
