/** The page on WebGPU, in software: that it starts, passes its self-check and attacks. The rest is in deep/. */
import { expect, it } from 'vitest';
import { withBrowser } from './harness/browser.ts';
import { expectVerdict } from './harness/page.ts';

const browser = withBrowser('webgpu');

it('attacks on WebGPU when asked to, with the answer that wasm gives', async () => {
  const search = '?dataset=mnist&network=mnist-convnet';
  const wasm = await browser.open(`${search}&backend=wasm`);
  const said = await expectVerdict(wasm, /./);
  await wasm.close();
  const page = await browser.open(`${search}&backend=webgpu`);
  await page.getByText(/Runs on your machine with WebGPU, .*swiftshader/i).waitFor();
  expect(await expectVerdict(page, /./)).toBe(said);
});
