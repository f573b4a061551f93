/** Official test files of the project's own pictures, each picture once, and `npm run evaluate` on them. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { evaluateCommand } from '../../../scripts/evaluate/evaluate.ts';
import type { Report } from '../../../scripts/evaluate/report.ts';
import { datasets } from '../../../src/datasets/registry.ts';
import { picturesOf, type GalleryEntry } from '../../../src/gallery/gallery.ts';
import { batch, digits } from '../../browser/fixtures/official.ts';
import { run, type Ran } from '../streams.ts';

let root: string;

/** A folder of the file's own. */
export function ownFolder(): void {
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'neural-packets-evaluate-'));
    put(digits(picturesOf('mnist').length), 'data/mnist');
    put([batch(picturesOf('cifar10').length)], 'data/cifar-10-batches-bin');
  });
  afterAll(() => rmSync(root, { recursive: true }));
}

/** In that folder. */
export function at(path: string): string {
  return join(root, path);
}

export function put(files: readonly { readonly name: string; readonly buffer: Uint8Array }[], folder: string): void {
  for (const { name, buffer } of files) {
    const path = join(at(folder), name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, buffer);
  }
}

/** The pictures in the order of the files. */
export function inOrder(dataset: string): GalleryEntry[] {
  const entries = picturesOf(dataset);
  return entries.map((_, i) => entries[(7 * i) % entries.length]!);
}

export function evaluated(
  argv: readonly string[],
  ...more: [signal?: AbortSignal, onShow?: (text: string) => void]
): Promise<Ran> {
  return run(evaluateCommand(datasets), ['--data', at('data'), ...argv], ...more);
}

/** @throws when it does not end well, with what it says. */
export async function reported(...argv: string[]): Promise<Report> {
  const { code, out, err } = await evaluated([...argv, '--json']);
  if (code !== 0) throw new Error(err);
  return JSON.parse(out) as Report;
}
