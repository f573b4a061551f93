/** In Chromium: the engine alone, as in Node, and then the built page, as a person waits for it. */
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { build } from 'vite';
import { serve } from '../../test/browser/harness/server.ts';
import { findChromium } from './chromium.ts';
import { median, type Row } from './measure.ts';
import { allAttacks, everyAttack, pgd } from './page-attacks.ts';

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const dist = folder('../../dist');
const enginePage = folder('../../test-results/bench');

const networks = [
  { id: 'cifar10-resnet', dataset: 'cifar10', picture: 'automobile-red' },
  { id: 'mnist-convnet', dataset: 'mnist', picture: 'digit-3a' },
];
const quickest = 'mnist-convnet';
/** Of --quick. */
const few = 7;

/** @param backend as the page's address spells it */
export async function benchPage(backend: 'wasm' | 'webgpu', runs: number): Promise<Row[]> {
  await buildAll();
  const served = await serve({ '/bench/': enginePage, '/': dist });
  const args = ['--no-sandbox', ...(backend === 'webgpu' ? ['--enable-unsafe-webgpu'] : [])];
  const browser = await chromium.launch({ executablePath: await findChromium(), args });
  try {
    const rows = await engineInPage(browser, `${served.origin}/bench/`, backend, runs);
    for (const { id, dataset, picture } of networks) {
      const search = `?dataset=${dataset}&network=${id}&epoch=50&picture=${picture}&backend=${backend}`;
      const row = (what: string, times: number[]): Row => ({
        what,
        network: id,
        backend,
        path: 'page',
        batch: 1,
        ms: median(times),
        runs: times.length,
      });
      const cold: number[] = [];
      for (let run = 0; run < Math.min(runs, 7); run++)
        cold.push(await coldStart(browser, `${served.origin}/${search}`));
      rows.push(row('cold start to first live verdict', cold));
      const page = await open(browser, `${served.origin}/${search}`);
      await watchLongTasks(page);
      const drags = await within(page, 'drags', () => drag(page, Math.max(runs, 41)));
      rows.push(row('epsilon drag to new verdict', drags));
      rows.push({ ...row('epsilon drag to new verdict, p95', drags), ms: percentile(drags, 0.95) });
      await within(page, 'PGD-100', () => pgd(page));
      // The slow ones take minutes on the large network.
      if (runs > few || id === quickest) {
        await within(page, 'every attack', () => everyAttack(page));
        await within(page, 'All attacks', () => allAttacks(page));
      }
      await within(page, 'the opening of Packets', () => openPackets(page));
      rows.push(row('first packet paint', await within(page, 'packets', () => packets(page, Math.min(runs, 9)))));
      for (const [phase, longest] of Object.entries(await longestTasks(page))) {
        rows.push(row(`longest main-thread task in ${phase} (0: none above 50)`, [longest]));
      }
      await page.context().close();
    }
    return rows;
  } finally {
    await browser.close();
    await served.close();
  }
}

/** The page as it is shipped, and the one that only measures. */
async function buildAll(): Promise<void> {
  await build({ logLevel: 'warn' });
  const root = folder('page');
  await build({
    configFile: false,
    root,
    base: './',
    publicDir: false,
    logLevel: 'error',
    build: { target: 'es2022', outDir: enginePage, emptyOutDir: true },
  });
}

async function engineInPage(
  browser: Browser,
  address: string,
  backend: 'wasm' | 'webgpu',
  runs: number,
): Promise<Row[]> {
  const page = await browser.newPage();
  await page.goto(address);
  await page.waitForFunction(() => 'engineRows' in window);
  const ids = networks.map(({ id }) => id);
  const rows = await page.evaluate(([name, which, count]) => window.engineRows(name, which, count), [
    backend,
    ids,
    runs,
  ] as const);
  await page.close();
  return rows;
}

async function open(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForSelector('.attack-result[data-live]');
  return page;
}

/** From the navigation's own clock to the first verdict that the network itself gave. */
async function coldStart(browser: Browser, address: string): Promise<number> {
  const page = await open(browser, address);
  const elapsed = await page.evaluate(() => performance.now());
  await page.context().close();
  return elapsed;
}

declare global {
  interface Window {
    longTasks: { readonly startTime: number; readonly duration: number }[];
    phases: { readonly name: string; readonly from: number; to: number }[];
  }
}

/** The browser reports tasks of more than 50 ms; none is what a smooth page has. */
async function watchLongTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.assign(window, { longTasks: [], phases: [] });
    const observer = new PerformanceObserver((list) => void window.longTasks.push(...list.getEntries()));
    observer.observe({ type: 'longtask' });
  });
}

/**
 * Notes the time that `act` takes as a phase. Inside, the page is only asked by plain CSS: a search by role or text walks
 * through all of the page on its own thread, and would be the longest task itself.
 */
async function within<T>(page: Page, name: string, act: () => Promise<T>): Promise<T> {
  await page.evaluate((phase) => void window.phases.push({ name: phase, from: performance.now(), to: Infinity }), name);
  const result = await act();
  // What was asked last is drawn in the next frame, and belongs to it.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  await page.evaluate(() => void (window.phases.at(-1)!.to = performance.now()));
  return result;
}

/** In milliseconds, by phase; 0 where no task was long. */
function longestTasks(page: Page): Promise<Record<string, number>> {
  return page.evaluate(() =>
    Object.fromEntries(
      window.phases.map(({ name, from, to }) => {
        const tasks = window.longTasks.filter(
          ({ startTime, duration }) => startTime + duration > from && startTime < to,
        );
        return [name, Math.max(0, ...tasks.map(({ duration }) => duration))];
      }),
    ),
  );
}

/** Moves the slider one step at a time; the clock stops when the pictures and the verdict of that epsilon are on the page. */
function drag(page: Page, runs: number): Promise<number[]> {
  return page.evaluate(async (count) => {
    const slider = document.querySelector<HTMLInputElement>('.attack-budget input[type=range]')!;
    const result = document.querySelector<HTMLElement>('.attack-result')!;
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!;
    const times: number[] = [];
    for (let run = 0; run < count; run++) {
      const started = performance.now();
      const shown = new Promise<void>((resolve) => {
        const before = result.dataset.radius;
        const observer = new MutationObserver(() => {
          if (result.dataset.radius === before || result.dataset.live === undefined) return;
          observer.disconnect();
          resolve();
        });
        observer.observe(result, { attributes: true });
      });
      set.call(slider, String(Number(slider.value) + (run % 2 ? -1 : 1) * (1 + (run % 5)) * Number(slider.step || 1)));
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      slider.dispatchEvent(new Event('change', { bubbles: true }));
      await shown;
      times.push(performance.now() - started);
    }
    return times.slice(5);
  }, runs + 5);
}

/** For the first time: its controls and charts are made, its first packet is computed. */
async function openPackets(page: Page): Promise<void> {
  await page.locator('.page-tabs [role=tab]', { hasText: 'Packets' }).click();
  await page.waitForSelector('.packets-row[data-live]');
}

/** From choosing another picture of the gallery to the first packet of it, with the Packets view open. */
async function packets(page: Page, runs: number): Promise<number[]> {
  const times: number[] = [];
  // The next picture is picked while the last one is still refined, as someone does who browses.
  for (let run = 0; run < runs; run++) times.push(await page.evaluate(firstPacket, run));
  return times;
}

/** Runs in the page: clicks another picture, and waits until the first row's chart has been drawn anew. */
async function firstPacket(run: number): Promise<number> {
  const row = document.querySelector('.packets-row')!;
  const pictures = [...document.querySelectorAll<HTMLElement>('.gallery [role=option]')];
  const started = performance.now();
  pictures[(3 * run + 5) % pictures.length]!.click();
  await new Promise<void>((resolve) => {
    const observer = new MutationObserver((changes) => {
      if (!changes.some(({ addedNodes }) => [...addedNodes].some((node) => node instanceof SVGSVGElement))) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(row, { childList: true, subtree: true });
  });
  return performance.now() - started;
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}
