/**
 * `npm test` and, with the argument `deep`, `npm run test:deep`, from a fresh clone. Every stage runs, whatever failed
 * before it, so that one run shows all that is wrong. The last line is `N passed, N failed`: each test counts as one,
 * and so does each other stage.
 */
import { fileURLToPath } from 'node:url';
import { setUp } from './setup.mjs';

process.chdir(fileURLToPath(new URL('../', import.meta.url)));
setUp();
const { suites } = await import('./test/suites.mjs');
const [name = 'test'] = process.argv.slice(2);
if (!Object.hasOwn(suites, name)) {
  console.error(`unknown suite: ${name} (there are: ${Object.keys(suites).join(', ')})`);
  process.exit(1);
}

const total = { passed: 0, failed: 0 };
for (const [title, stage] of suites[name]) {
  console.log(`\n--- ${title}`);
  const start = performance.now();
  const { passed, failed } = await stage();
  total.passed += passed;
  total.failed += failed;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`--- ${title}: ${passed} passed, ${failed} failed (${seconds} s)`);
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
