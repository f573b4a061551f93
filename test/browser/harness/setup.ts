/** Once per run: builds the test pages, serves them and dist/, and tells the tests where. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';
import { serve } from './server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    origin: string;
    chromium: string;
  }
}

const root = fileURLToPath(new URL('../../../', import.meta.url));

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(`${root}dist/index.html`)) throw new Error('no dist/: run npm run build first');
  const { chromium } = (await import(`${root}scripts/chromium.mjs`)) as { chromium(): Promise<string> };
  project.provide('chromium', await chromium());
  await build({ configFile: `${root}test/browser/pages/vite.config.ts`, logLevel: 'warn' });
  // In a folder of its own, as in a course page: the built page must not rely on the root of a site.
  const served = await serve({ '/some/course/page/': `${root}dist`, '/test/': `${root}test-results/pages` });
  project.provide('origin', served.origin);
  return () => served.close();
}
