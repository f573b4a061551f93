import { chooseBackend } from '../../src/engine/choose-backend.ts';
import { cpu } from '../../src/engine/backends/cpu.ts';
import { wasm } from '../../src/engine/backends/wasm.ts';
import { createRequire } from 'node:module';

const simd = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm');
const backends = [cpu, wasm({ simd })];

/** Makes a backend tfjs's current one. @throws instead of falling back to another. */
export async function startBackend(name: 'cpu' | 'wasm'): Promise<void> {
  const wanted = backends.filter((backend) => backend.name === name);
  await chooseBackend(wanted, name, async () => {});
}
