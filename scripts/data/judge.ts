import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PlainError } from '../../src/core/errors.ts';
import { datasets } from '../../src/datasets/registry.ts';
import { readPiece } from '../../src/datasets/test-set/piece.ts';
import type { DataSource, OfficialSum } from './official.ts';

/** `other`: the layout is right, and the bytes are not the official ones. */
export type Verdict = 'official' | 'other';

/** Of files that are there and can be read, by their names. */
export type Verdicts = ReadonlyMap<string, Verdict>;

export function hasSum(bytes: Uint8Array, { sum: [algorithm, hex] }: OfficialSum): boolean {
  return createHash(algorithm).update(bytes).digest('hex') === hex;
}

/** @throws PlainError, naming the file, when it is neither the official one nor of its layout. */
export async function judge(
  bytes: Uint8Array,
  name: string,
  source: DataSource,
  official: OfficialSum,
): Promise<Verdict> {
  if (hasSum(bytes, official)) return 'official';
  const piece = await readPiece({ name, bytes }, datasets);
  if (piece.dataset !== source.dataset) throw new PlainError(`${name} is not of ${source.name}`);
  return 'other';
}

/** What a folder has of a source. Files of no use, such as one cut off, count as not there. */
export async function judgeFolder(source: DataSource, folder: string, signal: AbortSignal): Promise<Verdicts> {
  const verdicts = new Map<string, Verdict>();
  for (const official of source.files) {
    const path = join(folder, official.name);
    if (!existsSync(path)) continue;
    const bytes = await readFile(path, { signal });
    const verdict = await judge(bytes, path, source, official).catch((error: unknown) => {
      if (!(error instanceof PlainError)) throw error;
    });
    if (verdict) verdicts.set(official.name, verdict);
  }
  return verdicts;
}

/** How many there are, and which of them are not official. */
export function describe(source: DataSource, verdicts: Verdicts): string {
  const others = Array.from(verdicts.keys()).filter((name) => verdicts.get(name) === 'other');
  const count = verdicts.size === 1 ? '1 file' : `${verdicts.size} files`;
  if (others.length === 0) return `${count}, official by ${verdicts.size === 1 ? 'its sum' : 'their sums'}`;
  const which = others.length === verdicts.size ? '' : `${others.join(', ')}: `;
  return `${count}; ${which}not the official bytes, but others in their layout${source.otherwise ? `, ${source.otherwise}` : ''}`;
}
