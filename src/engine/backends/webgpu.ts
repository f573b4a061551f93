import { backend } from '@tensorflow/tfjs-core';
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { fail } from '../words.ts';
import { activate } from './activate.ts';
import type { Backend } from './backend.ts';

/** What of GPUAdapterInfo is read; every field may be empty or missing. */
interface AdapterInfo {
  readonly vendor?: string;
  readonly architecture?: string;
  readonly device?: string;
  readonly description?: string;
  readonly isFallbackAdapter?: boolean;
}

/** A browser does not tell how much memory a GPU has: what one of 4 GB can spare. */
const inUse = 1e9;

/** A real GPU. Software adapters are a hundred times slower than wasm here, so they wait to be asked for. */
export const webgpu: Backend = {
  name: 'webgpu',
  async reluctance() {
    const info = await adapterInfo();
    if (!info) return 'this browser offers no GPU';
    return isSoftware(info) ? 'the GPU is emulated in software here, which is slower than wasm' : null;
  },
  async start() {
    const info = await adapterInfo();
    if (!info) throw fail('no-gpu', {});
    await import('@tensorflow/tfjs-backend-webgpu');
    await activate('webgpu');
    // In bulk, not measured on a real GPU.
    const size = isSoftware(info) ? { batch: 2, bulk: 2 } : { batch: 16, bulk: 64 };
    const { limits } = (backend() as WebGPUBackend).device;
    const buffer = Math.min(limits.maxStorageBufferBindingSize, limits.maxBufferSize);
    return { adapter: describe(info), ...size, memory: { total: inUse, buffer } };
  },
  async lost() {
    const { message, reason } = await (backend() as WebGPUBackend).device.lost;
    return message || reason || 'no reason was given';
  },
};

async function adapterInfo(): Promise<AdapterInfo | null> {
  const gpu = globalThis.navigator?.gpu;
  if (!gpu) return null;
  const adapter = await gpu.requestAdapter({ powerPreference: 'high-performance' }).catch(() => null);
  if (!adapter) return null;
  const info: AdapterInfo = adapter.info ?? {};
  const fallback = (adapter as { isFallbackAdapter?: boolean }).isFallbackAdapter;
  return fallback && info.isFallbackAdapter === undefined ? { ...info, isFallbackAdapter: true } : info;
}

/** True for CPU emulations: SwiftShader, llvmpipe, WARP and whatever calls itself a fallback. */
export function isSoftware(info: AdapterInfo): boolean {
  const words = [info.vendor, info.architecture, info.device, info.description].join(' ').toLowerCase();
  return info.isFallbackAdapter === true || /swiftshader|llvmpipe|lavapipe|basic render|warp/.test(words);
}

function describe(info: AdapterInfo): string {
  const words = [info.description || info.device, info.vendor, info.architecture].filter(Boolean);
  return words.join(', ') || 'unnamed GPU';
}
