import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { DataSource } from './official.ts';

/** The first of some files that is there, in the source's own folder or beside it. */
export function firstThere(
  root: string,
  { folder }: Pick<DataSource, 'folder'>,
  names: readonly string[],
): string | undefined {
  const places = [resolve(root, folder), resolve(root)];
  return places.flatMap((place) => names.map((name) => join(place, name))).find((path) => existsSync(path));
}
