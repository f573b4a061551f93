/** Offers the engine's measurements to scripts/bench/page.ts. */
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import { cpu } from '../../../src/engine/backends/cpu.ts';
import { wasm } from '../../../src/engine/backends/wasm.ts';
import { webgpu } from '../../../src/engine/backends/webgpu.ts';
import { createEngine } from '../../../src/engine/engine.ts';
import type { BackendName } from '../../../src/engine/protocol.ts';
import { engineRows } from '../engine-rows.ts';
import type { Row } from '../measure.ts';

declare global {
  interface Window {
    engineRows(backend: BackendName, networks: readonly string[], runs: number): Promise<Row[]>;
  }
}

const models = new URL('/models/', location.href).href;
window.engineRows = (backend, networks, runs) =>
  engineRows(
    { engine: createEngine({ backends: [webgpu, wasm({ simd }), cpu], models }), models },
    backend,
    networks,
    runs,
  );
