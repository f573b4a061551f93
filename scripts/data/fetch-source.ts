import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { download } from './download.ts';
import { put, type Filling } from './fill.ts';
import { describe, hasSum, judgeFolder } from './judge.ts';
import type { DataSource } from './official.ts';
import { unpack } from './unpack.ts';

/** Fetches what is not there. What is there and readable stays, official or not. */
export async function fetchSource(source: DataSource, filling: Filling): Promise<void> {
  const { target, temporary, streams, signal } = filling;
  const folder = join(target, source.folder);
  const there = await judgeFolder(source, folder, signal);
  if (there.size > 0) {
    const advice = Array.from(there.values()).includes('other') ? ': remove them to fetch the official ones' : '';
    streams.out(`${source.name}: in ${folder}: ${describe(source, there)}${advice}`);
  }
  const missing = source.files.filter(({ name }) => !there.has(name));
  for (const archive of source.archives) {
    const wanted = missing.filter(({ name }) => archive.holds.includes(name));
    if (wanted.length === 0) continue;
    streams.out(`${source.name}: fetching ${archive.name}`);
    const path = await download(archive, temporary, streams.line, signal);
    for (const official of wanted) {
      const bytes = await unpack(path, official.name, signal);
      if (!hasSum(bytes, official))
        throw new Error(`${official.name} of ${archive.name} has not the sum that is known of it`);
      put(bytes, official.name, folder, filling);
    }
    rmSync(path);
  }
  if (missing.length > 0)
    streams.out(
      `${source.name}: fetched into ${folder}: ${describe(source, new Map(missing.map(({ name }) => [name, 'official'])))}`,
    );
}
