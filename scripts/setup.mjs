/**
 * Makes a fresh clone ready: checks Node, and installs the locked packages when they are missing or differ.
 * Plain Node without packages, as it runs before any are there. `npm start`, `npm run build` and `npm test` call it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));

/** Exits with a sentence, not a stack: who runs this wants to know what to do. */
export function setUp() {
  const wrong = wrongNode(process.versions.node, readJson('package.json').engines.node);
  if (wrong) fail(wrong);
  const reason = whyInstall(readJson('package-lock.json'), readJson('node_modules/.package-lock.json'));
  if (!reason) return;
  console.log(`installing packages (${reason}) ...`);
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) fail('the packages could not be installed: see the lines above; is the npm registry reachable?');
}

/** @param {string} has for example `20.20.2` @param {string} range for example `>=20.19` */
export function wrongNode(has, range) {
  const wanted = range.replace('>=', '');
  const [hasMajor = 0, hasMinor = 0] = has.split('.').map(Number);
  const [major = 0, minor = 0] = wanted.split('.').map(Number);
  if (hasMajor > major || (hasMajor === major && hasMinor >= minor)) return null;
  return `Node ${has} is too old: this needs Node ${wanted} or newer (https://nodejs.org)`;
}

/**
 * Compares what is locked with what npm noted as installed. Contents, not times: a checkout gives files new times.
 * @returns {string | null} why to install, or null
 */
export function whyInstall(locked, installed) {
  if (!installed) return 'none are installed';
  for (const [path, { version, integrity, optional }] of Object.entries(locked.packages)) {
    if (path === '') continue;
    const found = installed.packages[path];
    // Packages for other systems are optional and rightly absent.
    if (!found && optional) continue;
    if (found?.version !== version || found?.integrity !== integrity) {
      return `${path.replace(/^.*node_modules\//, '')} is not at ${version}`;
    }
  }
  return null;
}

function readJson(path) {
  return existsSync(`${root}${path}`) ? JSON.parse(readFileSync(`${root}${path}`, 'utf8')) : null;
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) setUp();
