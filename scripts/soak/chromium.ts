/** The soak in Chromium, on an untrained network that takes hardly any arithmetic: what is left behind shows up soon. */
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { serve } from '../../test/browser/harness/server.ts';
import { findChromium } from '../bench/chromium.ts';
import { writeSmallNetwork } from './small-network.ts';
import type { Soak } from './soak.ts';

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const models = folder('../../test-results/soak/models');
const page = folder('../../test-results/soak/page');
const network = { id: 'mnist-small', epoch: 1 };

/** @param attacks more than a hundred */
export async function soakInChromium(backend: 'webgpu' | 'wasm', attacks: number): Promise<Soak> {
  await writeSmallNetwork(`${models}/${network.id}/epoch-01`);
  await buildPage();
  const served = await serve({ '/models/': models, '/': page });
  const args = ['--no-sandbox', ...(backend === 'webgpu' ? ['--enable-unsafe-webgpu'] : [])];
  const browser = await chromium.launch({ executablePath: await findChromium(), args });
  try {
    const tab = await browser.newPage();
    await tab.goto(`${served.origin}/index.html`);
    await tab.waitForFunction(() => 'soak' in window);
    return await tab.evaluate(([name, ref, count]) => window.soak(name, ref, count), [
      backend,
      network,
      attacks,
    ] as const);
  } finally {
    await browser.close();
    await served.close();
  }
}

async function buildPage(): Promise<void> {
  await build({
    configFile: false,
    root: folder('page'),
    base: './',
    publicDir: false,
    logLevel: 'error',
    build: { target: 'es2022', outDir: page, emptyOutDir: true },
  });
}
