import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { cpu } from '../src/engine/backends/cpu.ts';
import { wasm } from '../src/engine/backends/wasm.ts';
import { webgpu } from '../src/engine/backends/webgpu.ts';
import { createEngine, type EngineOptions } from '../src/engine/engine.ts';
import type { Engine } from '../src/engine/protocol.ts';

const binaries = createRequire(import.meta.url).resolve(
  '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm',
);

export const shippedModels = new URL('../public/models/', import.meta.url);

/** The page's engine in Node, on the shipped networks unless told otherwise: for scripts and tests. */
export function createNodeEngine(
  given: Partial<Pick<EngineOptions, 'models' | 'folder' | 'attacks' | 'fetch'>> = {},
): Engine {
  const backends = [webgpu, wasm({ simd: binaries }), cpu];
  return createEngine({ backends, models: shippedModels.href, fetch: fetchFile, ...given });
}

/** `fetch` for file: URLs, which Node's own does not take. */
export const fetchFile: typeof fetch = async (input) => {
  try {
    return new Response(await readFile(fileURLToPath(String(input))));
  } catch {
    return new Response(null, { status: 404, statusText: 'Not Found' });
  }
};
