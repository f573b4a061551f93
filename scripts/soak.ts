/**
 * Thousands of attacks in Chromium, many of them called off: do tensors and GPU buffers stay where they were?
 *   npm run soak -- [--attacks 10000] [--backend webgpu|wasm]
 * Ends with code 1 when they do not.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { serve } from '../test/browser/harness/server.ts';
import { findChromium } from './bench/chromium.ts';
import { writeSmallNetwork } from './soak/small-network.ts';
import { isFlat } from './soak/soak.ts';

const { values } = parseArgs({
  options: { attacks: { type: 'string', default: '10000' }, backend: { type: 'string', default: 'webgpu' } },
});
const attacks = Number(values.attacks);
const { backend } = values;
if (backend !== 'wasm' && backend !== 'webgpu') throw new Error(`unknown backend: ${backend}`);

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const models = folder('../test-results/soak/models');
const page = folder('../test-results/soak/page');
const network = { id: 'mnist-small', epoch: 1 };

await writeSmallNetwork(`${models}/${network.id}/epoch-01`);
await build({
  configFile: false,
  root: folder('soak/page'),
  base: './',
  publicDir: false,
  logLevel: 'error',
  build: { target: 'es2022', outDir: page, emptyOutDir: true },
});
const served = await serve({ '/models/': models, '/': page });
const args = ['--no-sandbox', ...(backend === 'webgpu' ? ['--enable-unsafe-webgpu'] : [])];
const browser = await chromium.launch({ executablePath: await findChromium(), args });
try {
  const tab = await browser.newPage();
  await tab.goto(`${served.origin}/index.html`);
  await tab.waitForFunction(() => 'soak' in window);
  const started = performance.now();
  const result = await tab.evaluate(([name, ref, count]) => window.soak(name, ref, count), [
    backend,
    network,
    attacks,
  ] as const);
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(`${attacks} attacks on ${backend}, ${result.cancelled} called off, ${seconds} s`);
  console.table(result.memory);
  const flat = isFlat(result);
  console.log(flat ? 'flat' : 'grew');
  process.exitCode = flat ? 0 : 1;
} finally {
  await browser.close();
  await served.close();
}
