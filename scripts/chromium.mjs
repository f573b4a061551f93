/** Finds a Chromium for the browser tests, or gets one. Prints its path when run by itself. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** @returns {Promise<string>} path of an executable that starts. @throws {Error} in plain words when there is none */
export async function chromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (!starts(given)) throw new Error(`CHROMIUM_PATH is ${given}, which does not start`);
    return given;
  }
  return (await find()) ?? (await download()) ?? (await installDebian()) ?? giveUp();
}

async function find() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const paths = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const cached = (await import('playwright-core')).chromium.executablePath();
  return [...paths, ...elsewhere, cached].find((path) => existsSync(path) && starts(path));
}

async function download() {
  console.log('no Chromium found: downloading one ...');
  const cli = fileURLToPath(new URL('../node_modules/playwright-core/cli.js', import.meta.url));
  // Where the download is blocked, playwright tries for minutes; apt comes after it.
  run(process.execPath, [cli, 'install', 'chromium'], 180_000);
  return find();
}

async function installDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  console.log('installing chromium with apt-get ...');
  run('apt-get', ['update', '-q'], 180_000);
  run('apt-get', ['install', '-qy', '--no-install-recommends', 'chromium'], 420_000);
  return find();
}

function giveUp() {
  throw new Error('no Chromium for the browser tests: install chromium or google-chrome, or set CHROMIUM_PATH to one');
}

function starts(path) {
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

function run(command, args, timeout) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], timeout, env }).status === 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log(await chromium());
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
