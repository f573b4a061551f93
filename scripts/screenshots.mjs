/** Makes the kept pictures of the page anew (test/output/screenshots): look at them before they are committed. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { chromium } from './chromium.mjs';
import { setUp } from './setup.mjs';

process.chdir(fileURLToPath(new URL('../', import.meta.url)));
setUp();
const env = { ...process.env, UPDATE_SCREENSHOTS: '1', CHROMIUM_PATH: await chromium() };
const run = (...args) => spawnSync(process.execPath, args, { stdio: 'inherit', env }).status ?? 1;
process.exitCode =
  run('node_modules/vite/bin/vite.js', 'build') ||
  run('node_modules/vitest/vitest.mjs', 'run', '--project', 'deep', 'test/browser/deep/screenshots.test.ts');
