import { join } from 'node:path';
import { put, type Filling } from './fill.ts';
import { describe, judge, judgeFolder, type Verdict } from './judge.ts';
import type { Published } from './official.ts';
import { firstThere } from './places.ts';
import { readUnpacked, unpack } from './unpack.ts';
import { fail } from './words.ts';

/**
 * Takes what a folder has of a data set; what is official already stays.
 * @returns whether it has any. @throws PlainError for what is of no use
 */
export async function copyFiles(dataset: Published, from: string, filling: Filling): Promise<boolean> {
  const { official } = dataset;
  const { target, streams, signal } = filling;
  const folder = join(target, official.folder);
  const there = await judgeFolder(dataset, folder, filling);
  const [taken, absent]: [Map<string, Verdict>, string[]] = [new Map(), []];
  for (const file of official.files) {
    if (there.get(file.name) === 'official') continue;
    const found = await findFile(dataset, file.name, from, signal);
    if (!found) {
      absent.push(file.name);
      continue;
    }
    const verdict = await judge({ name: found.path, bytes: found.bytes }, dataset, file, filling.datasets);
    if (verdict === 'other' && official.otherwise === null) throw fail('not-official', { path: found.path });
    put(found.bytes, file.name, folder, filling);
    taken.set(file.name, verdict);
  }
  const kept = official.files.length - taken.size - absent.length;
  if (kept > 0)
    streams.out(`${dataset.name}: ${kept} official ${kept === 1 ? 'file is' : 'files are'} in ${folder} already`);
  if (taken.size > 0) streams.out(`${dataset.name}: taken into ${folder}: ${describe(dataset, taken)}`);
  if (taken.size > 0 && absent.length > 0) streams.out(`${dataset.name}: not in ${from}: ${absent.join(', ')}`);
  return taken.size > 0 || absent.length === 0;
}

interface Found {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** As it is, gzipped, or in its archive; in the data set's own folder or not. */
async function findFile(dataset: Published, name: string, from: string, signal: AbortSignal): Promise<Found | null> {
  const plain = firstThere(from, dataset, [name, `${name}.gz`]);
  if (plain) return { path: plain, bytes: await readUnpacked(plain, dataset, signal) };
  const packed = firstThere(
    from,
    dataset,
    dataset.official.archives.filter(({ holds }) => holds.includes(name)).map((archive) => archive.name),
  );
  return packed ? { path: packed, bytes: await unpack(packed, name, dataset, signal) } : null;
}
