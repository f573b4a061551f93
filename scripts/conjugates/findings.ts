/** public/findings/conjugates.json. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import type { Aligned } from '../../src/robustness/conjugates.ts';

export const conjugatesFile = fileURLToPath(new URL('../../public/findings/conjugates.json', import.meta.url));

/** Lower quartile, median, upper quartile; null where no picture has one. */
const quartiles = v.nullable(v.tuple([v.number(), v.number(), v.number()]));

const row = v.object({
  network: v.string(),
  epoch: v.number(),
  attack: v.string(),
  n: v.number(),
  fooled: v.number(),
  /** Cosine with the gradient at the original: of the first conjugate, and of the last. */
  cosine: v.object({ first: quartiles, last: quartiles }),
  /** Share of the whole change along it. */
  share: v.object({ first: quartiles, last: quartiles }),
});

const findings = v.object({ pictures: v.number(), rows: v.array(row) });

export type ConjugateRow = v.InferOutput<typeof row>;
export type ConjugateFindings = v.InferOutput<typeof findings>;

export function readConjugates(file = conjugatesFile): ConjugateFindings | null {
  return existsSync(file) ? v.parse(findings, JSON.parse(readFileSync(file, 'utf8'))) : null;
}

/** One row a line. */
export function writeConjugates(file: string, { pictures, rows }: ConjugateFindings): void {
  mkdirSync(dirname(file), { recursive: true });
  const lines = rows.map((each) => `  ${JSON.stringify(each)}`).join(',\n');
  writeFileSync(file, `{\n "pictures": ${pictures},\n "rows": [\n${lines}\n ]\n}\n`);
}

export function rowOf(
  about: Pick<ConjugateRow, 'network' | 'epoch' | 'attack'>,
  found: readonly Aligned[],
): ConjugateRow {
  const of = (end: 'first' | 'last', what: 'cosine' | 'share') =>
    quartilesOf(found.map((each) => each[end]?.[what] ?? null));
  return {
    ...about,
    n: found.length,
    fooled: found.filter(({ fooled }) => fooled).length,
    cosine: { first: of('first', 'cosine'), last: of('last', 'cosine') },
    share: { first: of('first', 'share'), last: of('last', 'share') },
  };
}

function quartilesOf(values: readonly (number | null)[]): ConjugateRow['cosine']['first'] {
  const sorted = values.filter((value) => value !== null).toSorted((a, b) => a - b);
  if (sorted.length === 0) return null;
  return [quantile(sorted, 0.25), quantile(sorted, 0.5), quantile(sorted, 0.75)];
}

/** Between the two nearest values, along a straight line. */
function quantile(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!];
  return Number((low + (place - Math.floor(place)) * (high - low)).toFixed(4));
}
