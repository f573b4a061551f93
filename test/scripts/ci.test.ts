/** The script that adds both suites up, with an `npm` that only says what the suites would. */
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ci-'));
  mkdirSync(join(folder, '.ci'));
  copyFileSync(new URL('../../.ci/run', import.meta.url), join(folder, '.ci/run'));
});
afterEach(() => rmSync(folder, { recursive: true }));

interface Suite {
  readonly says: string;
  readonly status: number;
}

/** @returns the lines that the script prints, and its exit code */
function run(suites: { readonly test: Suite; readonly deep: Suite }): { lines: string[]; status: number | null } {
  const branch = ({ says, status }: Suite): string => `printf '%s\\n' '${says}'; exit ${status}`;
  const npm = `#!/usr/bin/env bash\nif [[ "$*" == 'run test' ]]; then ${branch(suites.test)}; fi\n${branch(suites.deep)}\n`;
  writeFileSync(join(folder, 'npm'), npm);
  chmodSync(join(folder, 'npm'), 0o755);
  const env = { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH}` };
  const { stdout, status } = spawnSync('bash', [join(folder, '.ci/run')], { env, encoding: 'utf8' });
  return { lines: stdout.trimEnd().split('\n'), status };
}

describe('.ci/run', () => {
  test('adds both counts up in its last line', () => {
    const { lines, status } = run({
      test: { says: '\n--- build: 1 passed, 0 failed (2.0 s)\n\n10 passed, 0 failed', status: 0 },
      deep: { says: '5 passed, 0 failed', status: 0 },
    });
    expect(lines.at(-1)).toBe('15 passed, 0 failed');
    expect(lines).toContain('--- build: 1 passed, 0 failed (2.0 s)');
    expect(status).toBe(0);
  });

  test('runs the deep tests also when the first suite failed, and fails', () => {
    const { lines, status } = run({
      test: { says: '9 passed, 1 failed', status: 1 },
      deep: { says: '5 passed, 0 failed', status: 0 },
    });
    expect(lines.at(-1)).toBe('14 passed, 1 failed');
    expect(status).toBe(1);
  });

  test('fails when only the deep tests do', () => {
    const { lines, status } = run({
      test: { says: '10 passed, 0 failed', status: 0 },
      deep: { says: '3 passed, 2 failed', status: 1 },
    });
    expect(lines.at(-1)).toBe('13 passed, 2 failed');
    expect(status).toBe(1);
  });

  test('counts a suite that ends before it can count as one failure', () => {
    const { lines, status } = run({
      test: { says: 'Node 18.0.0 is too old', status: 1 },
      deep: { says: '5 passed, 0 failed', status: 0 },
    });
    expect(lines.at(-1)).toBe('5 passed, 1 failed');
    expect(status).toBe(1);
  });
});
