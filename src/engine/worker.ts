/** The module worker that owns tfjs. Everything heavy happens here; the page talks to it through client.ts. */
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import { expose } from 'comlink';
import { cpu } from './backends/cpu.ts';
import { wasm } from './backends/wasm.ts';
import { webgpu } from './backends/webgpu.ts';
import { createEngine } from './engine.ts';
import { createService } from './service.ts';

expose(createService((models) => createEngine({ backends: [webgpu, wasm({ simd }), cpu], models })));
