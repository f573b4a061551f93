/**
 * `npm test`: everything, from a fresh clone. Every stage runs, whatever failed before it, so that one run shows all
 * that is wrong. The last line is `N passed, N failed`: each test counts as one, and so does each other stage.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setUp } from './setup.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const reports = `${root}test-results/reports/`;
const total = { passed: 0, failed: 0 };

process.chdir(root);
setUp();
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const stages = [
  ['types', () => check(bin('typescript/bin/tsc'), '--noEmit')],
  ['lint', () => check(bin('oxlint/bin/oxlint'), '--deny-warnings')],
  ['format', () => check(bin('oxfmt/bin/oxfmt'), '--check')],
  ['unit tests', () => vitest('unit')],
  ['build', () => check(bin('vite/bin/vite.js'), 'build')],
  ['built page', () => vitest('built')],
  ['browser tests', browserTests],
];
for (const [name, stage] of stages) await timed(name, stage);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

async function timed(name, stage) {
  console.log(`\n--- ${name}`);
  const start = performance.now();
  const { passed, failed } = await stage();
  total.passed += passed;
  total.failed += failed;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`--- ${name}: ${passed} passed, ${failed} failed (${seconds} s)`);
}

async function browserTests() {
  try {
    const { chromium } = await import('./chromium.mjs');
    process.env.CHROMIUM_PATH = await chromium();
  } catch (error) {
    console.error(error.message);
    return { passed: 0, failed: 1 };
  }
  return vitest('browser');
}

/** A stage that is one check. */
function check(script, ...args) {
  const ok = node(script, args);
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
}

function vitest(project) {
  const file = `${reports}${project}.json`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const ok = node(bin('vitest/vitest.mjs'), ['run', '--project', project, ...reporters]);
  const { passed, failed } = readReport(file);
  // A file that fails to load, or an error outside tests, has no failed test of its own.
  return { passed, failed: ok || failed > 0 ? failed : 1 };
}

function readReport(file) {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    return { passed: report.numPassedTests, failed: report.numFailedTests };
  } catch {
    return { passed: 0, failed: 0 };
  }
}

function bin(path) {
  return `node_modules/${path}`;
}

function node(script, args) {
  return spawnSync(process.execPath, [script, ...args], { stdio: 'inherit' }).status === 0;
}
