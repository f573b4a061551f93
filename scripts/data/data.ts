import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Dataset } from '../../src/datasets/dataset.ts';
import type { Command } from '../command.ts';
import { choiceOf } from '../option-values.ts';
import { copyFiles } from './copy-files.ts';
import { fetchFiles } from './fetch-files.ts';
import { filling } from './fill.ts';
import { isPublished, repositoryData, type Published } from './official.ts';
import { fail } from './words.ts';

const options = {
  from: { type: 'string' },
  to: { type: 'string' },
  dataset: { type: 'string' },
  help: { type: 'boolean' },
} as const;

/** `npm run data`, for the data sets that have official files. They are known by their sums; what is there already is left alone. */
export function dataCommand(datasets: readonly Dataset[]): Command {
  const sets = datasets.filter(isPublished);
  return async (argv, streams, signal) => {
    const { values } = parseArgs({ args: [...argv], options });
    if (values.help) return (streams.out(help(sets)), 0);
    const ids = sets.map(({ id }) => id);
    const only = values.dataset === undefined ? null : choiceOf('dataset', values.dataset, ids);
    const wanted = sets.filter(({ id }) => only === null || id === only);
    const from = values.from === undefined ? null : folderOf(values.from);
    const target = resolve(values.to ?? repositoryData);
    await filling({ target, datasets, streams, signal }, async (filled) => {
      let found = false;
      for (const dataset of wanted) {
        if (from === null) await fetchFiles(dataset, filled);
        else if (await copyFiles(dataset, from, filled)) found = true;
      }
      if (from !== null && !found) throw fail('nothing-official', { folder: from, wanted: wanted.map(filesOf) });
    });
    return 0;
  };
}

function folderOf(given: string): string {
  const folder = resolve(given);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw fail('no-folder', { folder });
  return folder;
}

function filesOf({ name, official }: Published): { readonly dataset: string; readonly files: readonly string[] } {
  return { dataset: name, files: official.files.map((file) => file.name) };
}

function help(sets: readonly Published[]): string {
  const ids = sets.map(({ id }) => id).join('|');
  return [
    `Puts the official files of ${sets.map(({ name }) => name).join(' and ')} into data/, checked by their sums.`,
    '',
    `npm run data                       fetches what is not there yet (${sets.map(megabytes).join(' and ')})`,
    'npm run data -- --from DIR         takes them from a folder, packed or not',
    `npm run data -- --dataset ${ids}   one of them alone`,
    'npm run data -- --to DIR           into another folder',
  ].join('\n');
}

/** What there is to fetch of a data set. */
function megabytes({ official }: Published): string {
  const bytes = official.archives.reduce((sum, archive) => sum + archive.bytes, 0);
  return `${Math.round(bytes / 1e6)} MB`;
}
