/**
 * Measures, and asserts nothing.
 *   npm run bench -- [--json] [--quick] [--browser [--backend wasm|webgpu]]
 * In Node it measures the engine on wasm (and on WebGPU where `navigator.gpu` is there); with --browser, the built page.
 */
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { benchNode } from './bench/node.ts';
import { benchPage } from './bench/page.ts';
import type { Row } from './bench/measure.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    browser: { type: 'boolean', default: false },
    backend: { type: 'string', default: 'wasm' },
  },
});
if (values.backend !== 'wasm' && values.backend !== 'webgpu') throw new Error(`unknown backend: ${values.backend}`);

const runs = values.quick ? 7 : 31;
const networks = ['mnist-convnet', 'cifar10-resnet'];
const rows: Row[] = values.browser
  ? await benchPage(values.backend, runs)
  : await benchNode(values.backend, networks, runs);
const machine = `${cpus().length} x ${cpus()[0]?.model.trim() ?? 'unknown'}, Node ${process.version}`;

if (values.json) console.log(JSON.stringify({ machine, rows }, null, 1));
else {
  console.log(machine);
  console.table(rows.map((row) => ({ ...row, ms: Number(row.ms.toPrecision(3)) })));
}
