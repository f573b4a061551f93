import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PlainError } from '../../src/core/errors.ts';
import type { Dataset } from '../../src/datasets/dataset.ts';
import type { OfficialSum } from '../../src/datasets/official.ts';
import type { OfficialFile } from '../../src/datasets/test-set/piece.ts';
import { readPiece } from '../../src/datasets/test-set/read-piece.ts';
import type { Filling } from './fill.ts';
import type { Published } from './official.ts';
import { fail } from './words.ts';

/** `other`: the layout is right, and the bytes are not the official ones. */
export type Verdict = 'official' | 'other';

/** Of files that are there and can be read, by their names. */
export type Verdicts = ReadonlyMap<string, Verdict>;

export function hasSum(bytes: Uint8Array, { sum: [algorithm, hex] }: OfficialSum): boolean {
  return createHash(algorithm).update(bytes).digest('hex') === hex;
}

/**
 * @param file its name is its path
 * @param known data sets that it may belong to instead
 * @throws PlainError, naming the file, when it is neither the official one nor of its layout.
 */
export async function judge(
  file: OfficialFile,
  dataset: Published,
  official: OfficialSum,
  known: readonly Dataset[],
): Promise<Verdict> {
  if (hasSum(file.bytes, official)) return 'official';
  try {
    await readPiece(file, [dataset]);
    return 'other';
  } catch (error) {
    const isReadable = await readPiece(file, known).then(
      () => true,
      () => false,
    );
    throw isReadable ? fail('of-another', { path: file.name, dataset: dataset.name }) : error;
  }
}

/** What a folder has of a data set. Files of no use, such as one cut off, count as not there. */
export async function judgeFolder(
  dataset: Published,
  folder: string,
  { datasets, signal }: Pick<Filling, 'datasets' | 'signal'>,
): Promise<Verdicts> {
  const verdicts = new Map<string, Verdict>();
  for (const official of dataset.official.files) {
    const path = join(folder, official.name);
    if (!existsSync(path)) continue;
    const file = { name: path, bytes: await readFile(path, { signal }) };
    const verdict = await judge(file, dataset, official, datasets).catch((error: unknown) => {
      if (!(error instanceof PlainError)) throw error;
    });
    if (verdict) verdicts.set(official.name, verdict);
  }
  return verdicts;
}

/** How many there are, and which of them are not official. */
export function describe({ official: { otherwise } }: Published, verdicts: Verdicts): string {
  const others = Array.from(verdicts.keys()).filter((name) => verdicts.get(name) === 'other');
  const count = verdicts.size === 1 ? '1 file' : `${verdicts.size} files`;
  if (others.length === 0) return `${count}, official by ${verdicts.size === 1 ? 'its sum' : 'their sums'}`;
  const which = others.length === verdicts.size ? '' : `${others.join(', ')}: `;
  return `${count}; ${which}not the official bytes, but others in their layout${otherwise ? `, ${otherwise}` : ''}`;
}
