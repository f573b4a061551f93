import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { OfficialSum } from '../../src/datasets/official.ts';
import type { Streams } from '../command.ts';
import { download } from './download.ts';
import { put, type Filling } from './fill.ts';
import { describe, hasSum, judgeFolder, type Verdicts } from './judge.ts';
import type { Published } from './official.ts';
import { unpack } from './unpack.ts';

/** Fetches what is not there. What is there and readable stays, official or not. */
export async function fetchFiles(dataset: Published, filling: Filling): Promise<void> {
  const { official } = dataset;
  const { target, temporary, streams, signal } = filling;
  const folder = join(target, official.folder);
  const there = await judgeFolder(dataset, folder, filling);
  if (there.size > 0) {
    const advice = Array.from(there.values()).includes('other') ? ': remove them to fetch the official ones' : '';
    streams.out(`${dataset.name}: in ${folder}: ${describe(dataset, there)}${advice}`);
  }
  const missing = official.files.filter(({ name }) => !there.has(name));
  for (const archive of official.archives) {
    const wanted = missing.filter(({ name }) => archive.holds.includes(name));
    if (wanted.length === 0) continue;
    streams.out(`${dataset.name}: fetching ${archive.name}`);
    const path = await download(archive, temporary, streams.line, signal);
    for (const file of wanted) {
      const bytes = await unpack(path, file.name, dataset, signal);
      if (!hasSum(bytes, file)) throw new Error(`${file.name} of ${archive.name} has not the sum that is known of it`);
      put(bytes, file.name, folder, filling);
    }
    rmSync(path);
  }
  tell(dataset, folder, missing, streams);
}

/** What was missing and is there now, and what still is not. */
function tell(dataset: Published, folder: string, missing: readonly OfficialSum[], { out }: Streams): void {
  const held = dataset.official.archives.flatMap(({ holds }) => holds);
  const fetched = missing.filter(({ name }) => held.includes(name));
  const absent = missing.filter(({ name }) => !held.includes(name));
  if (fetched.length > 0) {
    const verdicts: Verdicts = new Map(fetched.map(({ name }) => [name, 'official']));
    out(`${dataset.name}: fetched into ${folder}: ${describe(dataset, verdicts)}`);
  }
  if (absent.length > 0) {
    const names = absent.map(({ name }) => name).join(', ');
    out(`${dataset.name}: there is no address to fetch ${names} from: npm run data -- --from DIR takes them`);
  }
}
