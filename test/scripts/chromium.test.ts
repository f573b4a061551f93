import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';

const script = fileURLToPath(new URL('../../scripts/chromium.mjs', import.meta.url));
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chromium-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function program(name: string, status: number): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\nexit ${status}\n`);
  chmodSync(path, 0o755);
  return path;
}

function find(env: Record<string, string>) {
  const { CHROMIUM_PATH: _, ...inherited } = process.env;
  return spawnSync(process.execPath, [script], { env: { ...inherited, ...env }, encoding: 'utf8' });
}

test('a browser of this machine comes first, then the system’s package, then a download', async () => {
  const { ways } = (await import(script)) as { ways: readonly { readonly name: string }[] };
  expect(ways.map(({ name }) => name)).toEqual(['installed', 'systemPackage', 'download']);
});

test('a browser on the PATH is taken as it is, and nothing is installed', () => {
  const path = program('google-chrome', 0);
  const { stdout, stderr, status } = find({ PATH: folder });
  expect({ stdout, stderr, status }).toEqual({ stdout: `${path}\n`, stderr: '', status: 0 });
});

test('CHROMIUM_PATH comes before all others', () => {
  program('google-chrome', 0);
  const given = program('my-browser', 0);
  expect(find({ PATH: folder, CHROMIUM_PATH: given }).stdout).toBe(`${given}\n`);
});

test('a CHROMIUM_PATH that does not start is told, and no other browser is taken for it', () => {
  program('google-chrome', 0);
  const given = program('broken', 1);
  const { stderr, status } = find({ PATH: folder, CHROMIUM_PATH: given });
  expect(stderr).toBe(`CHROMIUM_PATH is ${given}, which does not start\n`);
  expect(status).toBe(1);
});
