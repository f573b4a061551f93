import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { PlainError } from '../../src/core/errors.ts';
import type { Command } from '../command.ts';
import { choiceOf } from '../option-values.ts';
import { copySource } from './copy-source.ts';
import { fetchSource } from './fetch-source.ts';
import { filling } from './fill.ts';
import { repositoryData, type DataSource } from './official.ts';

const options = {
  from: { type: 'string' },
  to: { type: 'string' },
  dataset: { type: 'string' },
  help: { type: 'boolean' },
} as const;

/** `npm run data`. Files are known by their sums; what is there already is left alone. */
export function dataCommand(sources: readonly DataSource[]): Command {
  return async (argv, streams, signal) => {
    const { values } = parseArgs({ args: [...argv], options });
    if (values.help) return (streams.out(help(sources)), 0);
    const ids = sources.map(({ dataset }) => dataset);
    const only = values.dataset === undefined ? null : choiceOf('dataset', values.dataset, ids);
    const wanted = sources.filter(({ dataset }) => only === null || dataset === only);
    const from = values.from === undefined ? null : folderOf(values.from);
    await filling(resolve(values.to ?? repositoryData), streams, signal, async (filled) => {
      let found = false;
      for (const source of wanted) {
        if (from === null) await fetchSource(source, filled);
        else if (await copySource(source, from, filled)) found = true;
      }
      if (from !== null && !found)
        throw new PlainError(
          `${from} has none of the official files, packed or not: ${wanted.map(namesOf).join('; ')}`,
        );
    });
    return 0;
  };
}

function folderOf(given: string): string {
  const folder = resolve(given);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new PlainError(`${folder} is no folder`);
  return folder;
}

function namesOf({ name, files }: DataSource): string {
  return `for ${name}, ${files.map((file) => file.name).join(', ')}`;
}

function help(sources: readonly DataSource[]): string {
  const ids = sources.map(({ dataset }) => dataset).join('|');
  return [
    'Puts the official files of MNIST and CIFAR-10 into data/, checked by their sums.',
    '',
    'npm run data                       fetches what is not there yet (12 MB and 170 MB)',
    'npm run data -- --from DIR         takes them from a folder, packed or not',
    `npm run data -- --dataset ${ids}   one of them alone`,
    'npm run data -- --to DIR           into another folder',
  ].join('\n');
}
