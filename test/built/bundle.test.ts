/** Of the files in dist/: sizes, threads and paths are the same on every machine, so they can be held to. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { gzipSize, initialScripts } from '../../scripts/bundle-size.ts';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const read = (file: string): string => readFileSync(dist + file, 'utf8');
const initial = initialScripts();

/** A kernel's name: minifiers keep it, and nothing but tfjs has it. */
const tfjs = 'FusedConv2D';

it('loads at most 260 kB of script, gzip, before it runs', () => {
  expect(initial).not.toEqual([]);
  expect(initial.reduce((sum, file) => sum + gzipSize(file), 0)).toBeLessThanOrEqual(260_000);
});

it("keeps tfjs out of the page's thread", () => {
  expect(initial.filter((file) => read(file).includes(tfjs))).toEqual([]);
  const scripts = readdirSync(`${dist}assets`).filter((file) => file.endsWith('.js'));
  expect(scripts.filter((file) => read(`assets/${file}`).includes(tfjs))).not.toEqual([]);
});

it('names its files relative to itself, so that it works in any folder', () => {
  const addresses = [...read('index.html').matchAll(/\b(?:src|href)="([^"]+)"/g)].map((match) => match[1]!);
  const own = addresses.filter((address) => !/^(https?:|data:|#|mailto:)/.test(address));
  expect(own).not.toEqual([]);
  expect(own.filter((address) => !address.startsWith('./'))).toEqual([]);
  expect(own.filter((address) => !existsSync(dist + address))).toEqual([]);
});

it('loads nothing from elsewhere', () => {
  expect(read('index.html')).not.toMatch(/<(?:script|link|img|iframe)[^>]+(?:src|href)="(?:https?:)?\/\//);
});

it('has what attacks declare in the page, and what they do in the worker alone', () => {
  const withText = (text: string): string[] =>
    readdirSync(`${dist}assets`).filter((file) => file.endsWith('.js') && read(`assets/${file}`).includes(text));
  const ofPage = new Set(initial.map((file) => file.replace('assets/', '')));
  // Words of an attack's declaration; and tanh space, which nothing but C&W needs.
  expect(withText('one square moved').some((file) => ofPage.has(file))).toBe(true);
  expect(withText('atanh').filter((file) => ofPage.has(file))).toEqual([]);
  expect(withText('atanh')).not.toEqual([]);
});

it('brings the first results with it as data', () => {
  expect(read('index.html')).toMatch(/<script type="application\/json" id="preview">\{"choice":/);
});
