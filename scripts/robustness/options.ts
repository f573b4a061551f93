import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measureIds, type MeasureId } from '../../src/robustness/measure.ts';
import { repositoryData } from '../data/official.ts';
import { choiceOf } from '../option-values.ts';

export interface RobustnessOptions {
  /** Folder of the official files. */
  readonly data: string;
  /** Folder of what is measured already. */
  readonly work: string;
  readonly out: string;
  readonly networks: readonly string[];
  readonly measures: readonly MeasureId[];
  readonly json: boolean;
}

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const options = { data: text, work: text, out: text, networks: text, measures: text, json: flag, help: flag };

export const findingsFile = fileURLToPath(new URL('../../public/findings/robustness.json', import.meta.url));
const usualWork = join(tmpdir(), 'neural-packets-robustness');

/** @returns null when help was asked for. @throws in plain words for what is no option, or no value of one */
export function readOptions(argv: readonly string[], networks: readonly string[]): RobustnessOptions | null {
  const { values } = parseArgs({ args: [...argv], options });
  if (values.help) return null;
  return {
    data: values.data ?? repositoryData,
    work: values.work ?? usualWork,
    out: values.out ?? findingsFile,
    networks: listOf('networks', values.networks, networks),
    measures: listOf('measures', values.measures, measureIds),
    json: values.json ?? false,
  };
}

/** Those given between commas, in the order of the known ones; all of them where none is given. */
function listOf<T extends string>(option: string, given: string | undefined, known: readonly T[]): readonly T[] {
  if (given === undefined) return known;
  const chosen = given.split(',').map((name) => choiceOf(option, name, known));
  return known.filter((name) => chosen.includes(name));
}

export function help(networks: readonly string[]): string {
  return [
    'Measures how robust the shipped networks are after every epoch that is kept: the paper’s Figure 3.',
    '',
    'npm run robustness -- [options]',
    '',
    '  --data DIR            folder of the official files (data/, which npm run data fills)',
    `  --networks A,B        of ${networks.join(', ')} (all)`,
    `  --measures A,B        of ${measureIds.join(', ')} (all)`,
    `  --work DIR            what is measured is kept there, and not measured again (${usualWork})`,
    '  --out FILE            where the medians go (public/findings/robustness.json)',
    '  --json                prints them as well',
  ].join('\n');
}
