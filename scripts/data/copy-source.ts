import { join } from 'node:path';
import { PlainError } from '../../src/core/errors.ts';
import { put, type Filling } from './fill.ts';
import { describe, judge, judgeFolder, type Verdict } from './judge.ts';
import type { DataSource } from './official.ts';
import { firstThere } from './places.ts';
import { readUnpacked, unpack } from './unpack.ts';

/**
 * Takes what a folder has of a source; what is official already stays.
 * @returns whether it has any. @throws PlainError for what is of no use
 */
export async function copySource(source: DataSource, from: string, filling: Filling): Promise<boolean> {
  const { target, streams, signal } = filling;
  const folder = join(target, source.folder);
  const there = await judgeFolder(source, folder, signal);
  const [taken, absent]: [Map<string, Verdict>, string[]] = [new Map(), []];
  for (const official of source.files) {
    if (there.get(official.name) === 'official') continue;
    const found = await findFile(source, official.name, from, signal);
    if (!found) {
      absent.push(official.name);
      continue;
    }
    const verdict = await judge(found.bytes, found.path, source, official);
    if (verdict === 'other' && source.otherwise === null)
      throw new PlainError(`${found.path} is not the official file: its sum is another`);
    put(found.bytes, official.name, folder, filling);
    taken.set(official.name, verdict);
  }
  const kept = source.files.length - taken.size - absent.length;
  if (kept > 0)
    streams.out(`${source.name}: ${kept} official ${kept === 1 ? 'file is' : 'files are'} in ${folder} already`);
  if (taken.size > 0) streams.out(`${source.name}: taken into ${folder}: ${describe(source, taken)}`);
  if (taken.size > 0 && absent.length > 0) streams.out(`${source.name}: not in ${from}: ${absent.join(', ')}`);
  return taken.size > 0 || absent.length === 0;
}

interface Found {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** As it is, gzipped, or in its archive; in the data set's own folder or not. */
async function findFile(source: DataSource, name: string, from: string, signal: AbortSignal): Promise<Found | null> {
  const plain = firstThere(from, source, [name, `${name}.gz`]);
  if (plain) return { path: plain, bytes: await readUnpacked(plain, signal) };
  const packed = firstThere(
    from,
    source,
    source.archives.filter(({ holds }) => holds.includes(name)).map((archive) => archive.name),
  );
  return packed ? { path: packed, bytes: await unpack(packed, name, signal) } : null;
}
