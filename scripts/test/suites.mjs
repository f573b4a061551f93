/** What `npm test` and `npm run test:deep` do, stage by stage. Each stage tells how many checks passed and failed. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { chromium } from '../chromium.mjs';

const reports = 'test-results/reports/';
const build = ['build', () => check('vite/bin/vite.js', 'build')];

export const suites = {
  test: [
    ['types', () => check('typescript/bin/tsc', '--noEmit')],
    ['lint', () => check('oxlint/bin/oxlint', '--deny-warnings')],
    ['format', () => check('oxfmt/bin/oxfmt', '--check')],
    ['unit tests', () => vitest('unit')],
    build,
    ['built page', () => vitest('built')],
    ['browser tests', () => inChromium('browser')],
  ],
  deep: [build, ['deep tests', () => inChromium('deep')]],
};

/** A stage that is one check. @param {string} script path in node_modules */
function check(script, ...args) {
  const ok = node(script, args);
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
}

async function inChromium(project) {
  try {
    process.env.CHROMIUM_PATH = await chromium();
  } catch (error) {
    console.error(error.message);
    return { passed: 0, failed: 1 };
  }
  return vitest(project);
}

/** @param {string} project one of those in vitest.config.ts */
function vitest(project) {
  const file = `${reports}${project}.json`;
  mkdirSync(reports, { recursive: true });
  rmSync(file, { force: true });
  const ok = node('vitest/vitest.mjs', ['run', '--project', project], { TEST_REPORT: file });
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

function node(script, args, env = {}) {
  const options = { stdio: 'inherit', env: { ...process.env, ...env } };
  return spawnSync(process.execPath, [`node_modules/${script}`, ...args], options).status === 0;
}
