import { env } from '@tensorflow/tfjs-core';
import { fail } from '../words.ts';
import { activate } from './activate.ts';
import { never, type Backend } from './backend.ts';

/** Where tfjs's binaries lie: URLs in a browser, file paths in Node. */
export interface WasmFiles {
  readonly simd: string;
}

/** Bytes of a module's memory, of 4 GB at most, that one batch may take: the rest is for weights, iterates and gaps. */
const heap = 1e9;

/** WebAssembly with SIMD on one thread: threads would need cross-origin isolation, which course pages do not have. */
export function wasm(files: WasmFiles): Backend {
  let configured = false;
  return {
    name: 'wasm',
    reluctance: async () => null,
    async start() {
      const { setWasmPaths } = await import('@tensorflow/tfjs-backend-wasm');
      if (!(await env().getAsync('WASM_HAS_SIMD_SUPPORT'))) {
        throw fail('no-simd', {});
      }
      env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
      if (!configured) {
        // tfjs insists on all three names; the other two are never asked for.
        setWasmPaths({
          'tfjs-backend-wasm.wasm': files.simd,
          'tfjs-backend-wasm-simd.wasm': files.simd,
          'tfjs-backend-wasm-threaded-simd.wasm': files.simd,
        });
        configured = true;
      }
      await activate('wasm');
      // A picture's FGSM costs 29% (ConvNet) and 23% (ResNet-20) less in eights than alone; in thirty-twos, 5% and 0%
      // less than that, and a drag would wait four times as long.
      return { adapter: null, batch: 4, bulk: 8, memory: { total: heap, buffer: heap } };
    },
    lost: () => never,
  };
}
