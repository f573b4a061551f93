import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Published } from './official.ts';

/** The first of some files that is there, in the data set's own folder or beside it. */
export function firstThere(root: string, { official }: Published, names: readonly string[]): string | undefined {
  const places = [resolve(root, official.folder), resolve(root)];
  return places.flatMap((place) => names.map((name) => join(place, name))).find((path) => existsSync(path));
}
