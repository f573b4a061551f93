/** A real Chromium for a test file. What a page prints as an error, or throws, fails the test that opened it. */
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';

/** SwiftShader is a GPU in software: slow, but on every machine the same. */
const webgpu = ['--enable-unsafe-webgpu', '--use-webgpu-adapter=swiftshader'];

/** How long a page may take to show something, in milliseconds: only a page that never does reaches it. */
const patience = { wasm: 120_000, webgpu: 240_000 };

export interface OpenOptions extends BrowserContextOptions {
  /** What the page may print as an error, because the test is about it. */
  readonly expectedErrors?: RegExp;
  /** Requests that never get an answer. */
  readonly hold?: RegExp;
  /** Requests that fail as they do without a network. */
  readonly fail?: RegExp;
  /** Requests that get these words instead. */
  readonly answer?: readonly [requests: RegExp, body: string];
}

export interface TestBrowser {
  /** Opens the built page. @param search the address from `?` on */
  open(search?: string, options?: OpenOptions): Promise<Page>;
  /** Opens one of test/browser/pages. @param search the address from `?` on */
  openTestPage(name: string, search?: string): Promise<Page>;
}

export const pagePath = '/some/course/page/';

/** Call at the top of a test file. Pages are closed, and their errors looked at, after each test. */
export function withBrowser(flavour: 'wasm' | 'webgpu' = 'wasm'): TestBrowser {
  let browser: Browser;
  let faults: string[] = [];

  beforeAll(async () => {
    const args = ['--no-sandbox', ...(flavour === 'webgpu' ? webgpu : [])];
    browser = await chromium.launch({ executablePath: inject('chromium'), args });
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    const found = faults;
    faults = [];
    expect(found, 'errors in the browser').toEqual([]);
  });

  async function openAddress(
    address: string,
    { expectedErrors, hold, fail, answer, ...options }: OpenOptions = {},
  ): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
    context.setDefaultTimeout(patience[flavour]);
    const page = await context.newPage();
    const note = (text: string): void => {
      if (!expectedErrors?.test(text)) faults.push(text);
    };
    page.on('console', (message) => {
      if (message.type() === 'error') note(`${message.text()} (${message.location().url})`);
    });
    page.on('pageerror', (error) => note(error.stack ?? error.message));
    page.on('crash', () => note('the page crashed'));
    if (hold) await page.route(hold, () => {});
    if (fail) await page.route(fail, (route) => route.abort());
    if (answer) await page.route(answer[0], (route) => route.fulfill({ body: answer[1] }));
    await page.goto(`${inject('origin')}${address}`);
    return page;
  }
  return {
    open: (search = '', options) => openAddress(`${pagePath}${search}`, options),
    openTestPage: (name, search = '') => openAddress(`/test/${name}.html${search}`),
  };
}
