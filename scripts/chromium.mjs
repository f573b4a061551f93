/** Finds a Chromium for the browser tests, or gets one. Prints its path when run by itself. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const elsewhere = [
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * What is tried when CHROMIUM_PATH is not set, one after the other. The download comes last: where it is blocked,
 * playwright tries for minutes.
 */
export const ways = [installed, systemPackage, download];

/** @returns {Promise<string>} path of an executable that starts. @throws {Error} in plain words when there is none */
export async function chromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (!starts(given)) throw new Error(`CHROMIUM_PATH is ${given}, which does not start`);
    return given;
  }
  for (const way of ways) {
    const path = await way();
    if (path) return path;
  }
  throw new Error('no Chromium for the browser tests: install chromium or google-chrome, or set CHROMIUM_PATH to one');
}

/** A browser of this machine: on the PATH, where installers put it, or one that playwright has downloaded before. */
async function installed() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const paths = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...paths, ...elsewhere, ...(await downloaded())].find((path) => existsSync(path) && starts(path));
}

/** In playwright's cache, of whatever version: `chromium-1234/chrome-linux/chrome`, its own first. */
async function downloaded() {
  const own = (await import('playwright-core')).chromium.executablePath();
  const [, cache, inside] = /^(.*)[/\\]chromium-\d+[/\\](.*)$/.exec(own) ?? [];
  if (!cache || !existsSync(cache)) return [own];
  const versions = readdirSync(cache).filter((folder) => /^chromium-\d+$/.test(folder));
  return [own, ...versions.map((version) => join(cache, version, inside))];
}

/** With apt-get, which needs root. */
function systemPackage() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  console.log('no Chromium found: installing one with apt-get ...');
  run('apt-get', ['update', '-q'], 180_000);
  run('apt-get', ['install', '-qy', '--no-install-recommends', 'chromium'], 420_000);
  return installed();
}

function download() {
  console.log('downloading a Chromium ...');
  const cli = fileURLToPath(new URL('../node_modules/playwright-core/cli.js', import.meta.url));
  run(process.execPath, [cli, 'install', 'chromium'], 180_000);
  return installed();
}

function starts(path) {
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

function run(command, args, timeout) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], timeout, env });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log(await chromium());
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
