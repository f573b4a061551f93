import { defineConfig } from 'vitest/config';

/** tfjs greets everyone who runs it in Node, and advises the native package. */
const greeting = /running TensorFlow\.js in Node\.js/;

export default defineConfig({
  test: {
    onConsoleLog: (log) => !greeting.test(log),
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**', 'test/built/**'],
          // Networks run on a machine that may be busy: a limit that only a hanging test reaches.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        // Needs dist/.
        extends: true,
        test: { name: 'built', include: ['test/built/**/*.test.ts'] },
      },
      {
        // Needs dist/ and a Chromium.
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/browser/harness/setup.ts'],
          // One file at a time: a software GPU takes every core.
          fileParallelism: false,
          // What a page has to show is waited for; only a page that never does reaches this.
          expect: { poll: { timeout: 60_000 } },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
