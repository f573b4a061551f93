/**
 * Thousands of attacks, many of them called off: do tensors, GPU buffers and WebAssembly's memory stay where they were?
 *   npm run soak -- [--attacks 10000] [--on webgpu|wasm|node]
 * webgpu and wasm are run in Chromium, node is WebAssembly in Node; without `--on`, webgpu and then node.
 * Ends with code 1 when something grew.
 */
import { parseArgs } from 'node:util';
import { soakInChromium } from './soak/chromium.ts';
import { soakInNode } from './soak/node.ts';
import { isFlat } from './soak/soak.ts';

const places = {
  webgpu: (attacks: number) => inChromium('webgpu', attacks),
  wasm: (attacks: number) => inChromium('wasm', attacks),
  node: inNode,
};

const { values } = parseArgs({
  options: { attacks: { type: 'string', default: '10000' }, on: { type: 'string', multiple: true } },
});
for (const place of values.on ?? ['webgpu', 'node']) {
  const run = Object.hasOwn(places, place) ? places[place as keyof typeof places] : undefined;
  if (!run) throw new Error(`unknown place: ${place} (there are: ${Object.keys(places).join(', ')})`);
  const started = performance.now();
  const flat = await run(Number(values.attacks));
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(`${place}: ${flat ? 'flat' : 'grew'} (${seconds} s)`);
  if (!flat) process.exitCode = 1;
}

async function inChromium(backend: 'webgpu' | 'wasm', attacks: number): Promise<boolean> {
  const result = await soakInChromium(backend, attacks);
  console.log(`${attacks} attacks on ${backend} in Chromium, ${result.cancelled} called off`);
  console.table(result.memory);
  return isFlat(result);
}

async function inNode(attacks: number): Promise<boolean> {
  const result = await soakInNode(attacks);
  const { cancelled, memory, heapGrown, tensorsLeft } = result;
  console.log(`${attacks} attacks on wasm in Node, ${cancelled} called off`);
  console.table(memory);
  console.log(`wasm's memory grew by ${heapGrown} bytes; ${tensorsLeft} tensors are left when the engine is closed`);
  return isFlat(result) && heapGrown === 0 && tensorsLeft === 0;
}
