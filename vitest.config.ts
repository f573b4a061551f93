import { defineConfig } from 'vitest/config';
import { slowestReporter } from './scripts/test/slowest-reporter.ts';

/** tfjs greets everyone who runs it in Node, and advises the native package. */
const greeting = /running TensorFlow\.js in Node\.js/;

/** scripts/test/suites.mjs names a file here, and reads from it how many tests passed. */
const report = process.env.TEST_REPORT;

/** In milliseconds, and so generous that only a test that hangs reaches it, on a machine that is slow or busy. */
const limit = 300_000;

/** Of tests with a GPU in software, which takes seconds for what a graphics card does in milliseconds. */
const deepLimit = 900_000;

/** Needs dist/ and a Chromium. One file at a time: the browser itself takes every core. */
const inChromium = { globalSetup: ['test/browser/harness/setup.ts'], fileParallelism: false };

export default defineConfig({
  test: {
    onConsoleLog: (log) => !greeting.test(log),
    reporters: ['default', slowestReporter, ...(report ? [['json', { outputFile: report }] as const] : [])],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**', 'test/built/**', 'test/deep/**'],
          maxWorkers: 2,
          testTimeout: limit,
          hookTimeout: limit,
        },
      },
      {
        // Needs dist/.
        extends: true,
        test: { name: 'built', include: ['test/built/**/*.test.ts'], testTimeout: limit },
      },
      {
        extends: true,
        test: {
          ...inChromium,
          name: 'browser',
          include: ['test/browser/*.test.ts'],
          // What a page has to show is waited for; only a page that never does reaches this.
          expect: { poll: { timeout: 120_000 } },
          testTimeout: limit,
          hookTimeout: limit,
        },
      },
      {
        extends: true,
        test: {
          ...inChromium,
          name: 'deep',
          include: ['test/browser/deep/*.test.ts', 'test/deep/*.test.ts'],
          expect: { poll: { timeout: 240_000 } },
          testTimeout: deepLimit,
          hookTimeout: deepLimit,
        },
      },
    ],
  },
});
