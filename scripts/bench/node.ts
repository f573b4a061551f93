import { createNodeEngine, fetchFile, shippedModels } from '../node-engine.ts';
import type { BackendName } from '../../src/engine/protocol.ts';
import { offerWebGpu } from '../offer-webgpu.ts';
import { attackRows } from './attack-rows.ts';
import { engineRows } from './engine-rows.ts';
import type { Row } from './measure.ts';

/** In Node; on WebGPU where the npm package `webgpu` is installed and finds a Vulkan driver. */
export async function benchNode(backend: BackendName, networks: readonly string[], runs: number): Promise<Row[]> {
  if (backend === 'webgpu') await offerWebGpu();
  const place = { engine: createNodeEngine(), models: shippedModels.href, fetch: fetchFile };
  const rows = await engineRows(place, backend, networks, runs);
  return [...rows, ...(await attackRows(place, backend, networks, runs))];
}
