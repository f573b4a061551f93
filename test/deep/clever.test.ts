/** CLEVER against ART 1.20.1 on the same network and pictures, over seeds (training/clever_art.py). */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EstimateResult } from '../../src/engine/protocol.ts';
import { createSubject, labels, network, pictures } from '../attacks/subject.ts';
import { median } from '../../scripts/bench/measure.ts';

/** One score for each seed. */
interface Row {
  readonly picture: number;
  readonly target: number | null;
  /** As it is: the location that its single fit ends at is nearly always the largest maximum itself. */
  readonly art: readonly number[];
  /** Its samples in batches that share none, fitted as CLEVER's authors do. */
  readonly authors: readonly number[];
}

interface Scores {
  readonly batches: number;
  readonly samples: number;
  readonly radius: number;
  readonly rows: readonly Row[];
}

const file = new URL('../fixtures/clever/art.json', import.meta.url);
const { rows, ...parameters } = JSON.parse(readFileSync(file, 'utf8')) as Scores & { readonly art: string };
const { batches, samples, radius } = parameters;
const seeds = Array.from({ length: 20 }, (_, seed) => seed);

describe.each(rows)('picture $picture, target $target', ({ picture, target, art, authors }) => {
  const engine = createSubject();
  const found: EstimateResult[] = [];
  beforeAll(async () => {
    await engine.request('start', { choice: 'wasm' });
    const known = { network, picture: pictures[picture]!, score: 'clever', label: labels[picture]!, target };
    for (const seed of seeds) {
      found.push(await engine.request('estimate', { ...known, parameters: { batches, samples, radius }, seed }));
    }
  });
  afterAll(() => engine.close());

  test('with the authors’ fit, the scores lie among those of ART’s maxima', () => {
    among(
      found.map(({ value }) => value),
      authors,
    );
  });

  test('with the largest maximum in the place of a fit, among those of ART as it is', () => {
    among(
      found.map(({ value, lipschitz, maxima }) => (value * lipschitz) / Math.max(...maxima)),
      art,
    );
  });
});

/** The median of each lies within the other's spread. A fit of ART's that has run off to infinity gives 0. */
function among(ours: readonly number[], theirs: readonly number[]): void {
  for (const [one, other] of [
    [ours, theirs],
    [theirs, ours],
  ] as const) {
    const real = other.filter((value) => value > 1e-3);
    expect(median(one)).toBeGreaterThanOrEqual(Math.min(...real));
    expect(median(one)).toBeLessThanOrEqual(Math.max(...real));
  }
}
