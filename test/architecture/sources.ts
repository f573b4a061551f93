import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../src/', import.meta.url);

export interface Source {
  /** Path below src/, with forward slashes. */
  readonly file: string;
  readonly code: string;
}

/** Every .ts and .tsx file of src/. */
export function readSources(): readonly Source[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .toSorted()
    .map((file) => ({ file: file.replaceAll('\\', '/'), code: readFileSync(new URL(file, folder), 'utf8') }));
}
