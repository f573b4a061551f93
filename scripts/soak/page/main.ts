/** Offers the soak to scripts/soak.ts. */
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import { wasm } from '../../../src/engine/backends/wasm.ts';
import { webgpu } from '../../../src/engine/backends/webgpu.ts';
import { createEngine } from '../../../src/engine/engine.ts';
import type { BackendName, NetworkRef } from '../../../src/engine/protocol.ts';
import { soak, type Soak } from '../soak.ts';

declare global {
  interface Window {
    soak(backend: BackendName, network: NetworkRef, attacks: number): Promise<Soak>;
  }
}

window.soak = async (backend, network, attacks) => {
  const engine = createEngine({ backends: [webgpu, wasm({ simd })], models: new URL('/models/', location.href).href });
  await engine.request('start', { choice: backend });
  return soak(engine, network, attacks);
};
