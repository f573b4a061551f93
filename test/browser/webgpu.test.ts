/** The page on WebGPU, in software: slow, and otherwise what a graphics card would give. */
import { expect, it } from 'vitest';
import { withBrowser } from './harness/browser.ts';
import { expectVerdict } from './harness/page.ts';

const browser = withBrowser('webgpu');

it('attacks on WebGPU when asked to, with the answer that wasm gives', async () => {
  const wasm = await browser.open('?dataset=mnist&backend=wasm');
  const said = await expectVerdict(wasm, /./);
  await wasm.close();
  const page = await browser.open('?dataset=mnist&backend=webgpu');
  await page.getByText(/Runs on your machine with WebGPU, .*swiftshader/i).waitFor();
  expect(await expectVerdict(page, /./)).toBe(said);
});
