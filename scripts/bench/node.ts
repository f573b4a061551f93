import { createNodeEngine, fetchFile, shippedModels } from '../node-engine.ts';
import type { BackendName } from '../../src/engine/protocol.ts';
import { engineRows } from './engine-rows.ts';
import type { Row } from './measure.ts';

/** In Node; on WebGPU where the npm package `webgpu` is installed and finds a Vulkan driver. */
export async function benchNode(backend: BackendName, networks: readonly string[], runs: number): Promise<Row[]> {
  if (backend === 'webgpu') await offerWebGpu();
  return engineRows({ engine: createNodeEngine(), models: shippedModels.href, fetch: fetchFile }, backend, networks, runs);
}

/** Not a dependency: 130 MB that only a machine with a GPU has use for. */
async function offerWebGpu(): Promise<void> {
  const name = 'webgpu';
  const dawn = (await import(name).catch(() => {
    throw new Error('measuring WebGPU in Node needs the package: npm install --no-save webgpu');
  })) as { create(options: readonly string[]): GPU; globals: object };
  Object.assign(globalThis, dawn.globals);
  Object.defineProperty(globalThis, 'navigator', { value: { gpu: dawn.create([]) }, configurable: true });
}
