/** Once per run: builds the test pages, serves them, dist/ and the fixture's files, and tells the tests where. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';
import { patternsNetwork, writePatternsGallery, writePatternsNetwork } from '../../fixtures/dataset/index.ts';
import { serve } from './server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    origin: string;
    chromium: string;
  }
}

const root = fileURLToPath(new URL('../../../', import.meta.url));
const patterns = `${root}test-results/patterns`;

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(`${root}dist/index.html`)) throw new Error('no dist/: run npm run build first');
  const { chromium } = (await import(`${root}scripts/chromium.mjs`)) as { chromium(): Promise<string> };
  project.provide('chromium', await chromium());
  await build({ configFile: `${root}test/browser/pages/vite.config.ts`, logLevel: 'warn' });
  writePatternsNetwork(`${patterns}/models/${patternsNetwork.id}`);
  await writePatternsGallery(patterns);
  const served = await serve({
    // The small network that attacks are tried on, beside those that the page comes with.
    '/some/course/page/models/reference/epoch-00/': `${root}test/fixtures/reference`,
    // In a folder of its own, as in a course page: the built page must not rely on the root of a site.
    '/some/course/page/': `${root}dist`,
    // Beside the test pages, as the page expects it: what it comes with, and the fixture's network and pictures.
    [`/test/models/${patternsNetwork.id}/`]: `${patterns}/models/${patternsNetwork.id}`,
    '/test/models/': `${root}dist/models`,
    '/test/pictures/patterns/': `${patterns}/pictures/patterns`,
    '/test/pictures/': `${root}dist/pictures`,
    '/test/': `${root}test-results/pages`,
  });
  project.provide('origin', served.origin);
  return () => served.close();
}
