/** A person's own files: good ones are read properly, bad ones get a sentence, and nothing breaks the page. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import * as files from './fixtures/files.ts';
import { withBrowser } from './harness/browser.ts';
import { expectVerdict, halves, settled, upload, verdict } from './harness/page.ts';

const browser = withBrowser();

const own = (page: Page, { name }: files.TestFile) => page.getByRole('img', { name: `The original picture: ${name}` });

it('a file that is no picture gets a sentence', async () => {
  const page = await browser.open();
  await settled(page);
  const before = await verdict(page);
  for (const file of [files.text, files.textAsPng, files.empty, files.broken]) {
    await upload(page, file);
    const message = page.getByRole('alert').filter({ hasText: file.name });
    await message.waitFor();
    expect(await verdict(page), file.name).toBe(before);
    await message.getByRole('button', { name: /dismiss/ }).click();
    await message.waitFor({ state: 'detached' });
  }
});

describe('a picture', () => {
  it('is read and attacked, whatever its format, and runs no script', async () => {
    const page = await browser.open();
    await settled(page);
    const { plain, svgWithScript, animated, transparent, sixteenBit, wide } = files;
    for (const file of [plain, svgWithScript, animated, transparent, sixteenBit, wide]) {
      await upload(page, file);
      await own(page, file).waitFor();
      await expectVerdict(page, /./);
      expect(await page.getByRole('alert').filter({ hasText: /\S/ }).count(), file.name).toBe(0);
    }
    expect(await page.evaluate(() => 'ranScript' in window)).toBe(false);
  });

  it('is laid over white where it is clear, and turned as its camera says', async () => {
    const page = await browser.open();
    await upload(page, files.transparent);
    await own(page, files.transparent).waitFor();
    expect(await halves(own(page, files.transparent))).toEqual([255, 255]);
    const phone = files.turned(await blackThenWhite(page));
    await upload(page, phone);
    await own(page, phone).waitFor();
    const [upper, lower] = await halves(own(page, phone));
    expect(upper).toBeLessThan(30);
    expect(lower).toBeGreaterThan(225);
  });

  it('can be dropped and pasted', async () => {
    const page = await browser.open();
    await settled(page);
    for (const type of ['drop', 'paste'] as const) {
      const name = `${type}.png`;
      await page.evaluate(
        ([kind, bytes, fileName]) => {
          const data = new DataTransfer();
          data.items.add(new File([Uint8Array.from(bytes)], fileName, { type: 'image/png' }));
          const init = { bubbles: true, cancelable: true };
          document.body.dispatchEvent(
            kind === 'drop'
              ? new DragEvent('drop', { ...init, dataTransfer: data })
              : new ClipboardEvent('paste', { ...init, clipboardData: data }),
          );
        },
        [type, [...files.plain.buffer], name] as const,
      );
      await page.getByRole('img', { name: `The original picture: ${name}` }).waitFor();
    }
  });

  it('is not in the address, and a reload says so', async () => {
    const page = await browser.open();
    await upload(page, files.plain);
    await own(page, files.plain).waitFor();
    await expectVerdict(page, /./);
    await page.reload();
    await page.getByText('never left their browser').waitFor();
    await expectVerdict(page, /./);
  });
});

/** A JPEG, black on its left half and white on its right; only browsers have an encoder at hand. */
async function blackThenWhite(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [64, 64];
    const context = canvas.getContext('2d')!;
    context.fillStyle = '#fff';
    context.fillRect(0, 0, 64, 64);
    context.fillStyle = '#000';
    context.fillRect(0, 0, 32, 64);
    return canvas.toDataURL('image/jpeg').split(',')[1]!;
  });
  return Buffer.from(base64, 'base64');
}
