import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);

/** Paths from the repository's root in `code` of a page; those with a <placeholder> are yet to be written. */
function pathsIn(page: string): string[] {
  const code = [...page.matchAll(/`([^`\n]+)`/g)].map((match) => match[1]!);
  return code.filter((words) => /^(src|test|scripts|training)\/[\w./-]+$/.test(words));
}

it.each(['CONTRIBUTING.md', 'README.md'])('%s names only files that there are', (page) => {
  const paths = pathsIn(readFileSync(new URL(page, root), 'utf8'));
  expect(paths.length).toBeGreaterThan(10);
  expect(paths.filter((path) => !existsSync(new URL(path, root)))).toEqual([]);
});

it('paths are told from other code', () => {
  expect(pathsIn('`src/a.ts`, `npm test`, `src/<id>.ts` and `test/b/`')).toEqual(['src/a.ts', 'test/b/']);
});
