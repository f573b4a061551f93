/** What `npm run data` says of files that are missing or of no use. */
import { failWith } from '../../src/core/errors.ts';

interface OfOne {
  readonly dataset: string;
  readonly files: readonly string[];
}

export const errorWords = {
  'no-folder': ({ folder }: { folder: string }) => `${folder} is no folder`,
  'nothing-official': ({ folder, wanted }: { folder: string; wanted: readonly OfOne[] }) =>
    `${folder} has none of the official files, packed or not: ${wanted.map(({ dataset, files }) => `for ${dataset}, ${files.join(', ')}`).join('; ')}`,
  'no-official-files': ({ dataset }: { dataset: string }) => `no official files are known of ${dataset}`,
  'not-official': ({ path }: { path: string }) => `${path} is not the official file: its sum is another`,
  'of-another': ({ path, dataset }: { path: string; dataset: string }) => `${path} is not of ${dataset}`,
  'not-in-archive': ({ path, name }: { path: string; name: string }) => `${path} holds no ${name}`,
  'not-filled': ({ folder, reason }: { folder: string; reason: string }) => `${folder} could not be filled: ${reason}`,
  'not-fetched': ({ name, reasons }: { name: string; reasons: readonly string[] }) =>
    `${name} could not be fetched (${reasons.join('; ')}); where it can be had otherwise: npm run data -- --from DIR`,
  'server-refused': ({ status, words }: { status: number; words: string }) =>
    `the server answered ${status} ${words}`.trim(),
  'fetched-another': ({ algorithm, found, expected }: Record<'algorithm' | 'found' | 'expected', string>) =>
    `not the official file, its ${algorithm} sum is ${found}, expected ${expected}`,
} as const;

export const fail = failWith(errorWords);
