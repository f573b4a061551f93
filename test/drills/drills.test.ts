/** The drills of CONTRIBUTING.md, done in a copy of the project: it type-checks, and the tables test what is new by themselves. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drills, linesAdded, type Drill } from './drills.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const copied = [
  'src',
  'test',
  'scripts',
  'pictures',
  'package.json',
  'tsconfig.json',
  'vite.config.ts',
  'vitest.config.ts',
];
const attackDrills = drills.filter(({ file }) => file.startsWith('src/attacks/'));

let copy = '';
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'drills-'));
  for (const path of copied) cpSync(join(root, path), join(copy, path), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  drills.forEach(perform);
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

function perform({ file, source, edits }: Drill): void {
  mkdirSync(dirname(join(copy, file)), { recursive: true });
  writeFileSync(join(copy, file), source);
  for (const { file: edited, find, put } of edits) {
    const before = readFileSync(join(copy, edited), 'utf8');
    const [start, ...more] = before.split(find);
    if (start === undefined || more.length !== 1) throw new Error(`expected ${find} once in ${edited}`);
    writeFileSync(join(copy, edited), `${start}${put}${more[0]}`);
  }
}

/** Without what the surrounding test run tells its own children. */
function run(script: string, ...args: readonly string[]): { readonly ok: boolean; readonly output: string } {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(VITEST|NODE_OPTIONS)/.test(name)));
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: copy,
    env: { ...env, NO_COLOR: '1' },
    encoding: 'utf8',
  });
  return { ok: status === 0, output: `${stdout}${stderr}` };
}

test.each(drills)('$name is one new file, and at most two lines elsewhere', ({ file, edits }) => {
  expect(edits.reduce((sum, edit) => sum + linesAdded(edit), 0)).toBeLessThanOrEqual(2);
  expect(edits.map((edit) => edit.file)).not.toContain(file);
});

describe('with all of them done', () => {
  test('the project type-checks', () => {
    const { ok, output } = run('typescript/bin/tsc', '--noEmit');
    expect(ok, output).toBe(true);
  });

  test('the table of attacks tests the new ones by itself', () => {
    const ids = attackDrills.map(({ file }) => /([\w-]+)\.ts$/.exec(file)![1]!);
    const { ok, output } = run(
      'vitest/vitest.mjs',
      'run',
      '--project',
      'unit',
      '--reporter=verbose',
      'test/attacks/table.test.ts',
      // The others are tested in this very run.
      '-t',
      'drill-',
    );
    expect(ok, output).toBe(true);
    for (const id of ids) expect(output).toContain(`'${id}'`);
  });

  test('a new attack without its line is not found, and one with a mistake is told', () => {
    const file = join(copy, attackDrills[0]!.file);
    const right = readFileSync(file, 'utf8');
    writeFileSync(file, right.replace("norm: 'l0'", "norm: 'linf'").replace('1e3', 'Number.NaN'));
    const { ok, output } = run(
      'vitest/vitest.mjs',
      'run',
      '--project',
      'unit',
      'test/attacks/table.test.ts',
      '-t',
      'drill-budget',
    );
    writeFileSync(file, right);
    expect(ok, output).toBe(false);
  });
});

test.each(drills)('CONTRIBUTING.md tells of $name', ({ told }) => {
  expect(readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8')).toContain(told);
});
