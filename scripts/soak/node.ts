/** The soak in Node, on WebAssembly and the smallest shipped network. */
import { backend } from '@tensorflow/tfjs-core';
import { createNodeEngine } from '../node-engine.ts';
import { soak, type Soak } from './soak.ts';

export interface NodeSoak extends Soak {
  /** Bytes by which wasm's memory grew after the first hundred attacks; it never shrinks. */
  readonly heapGrown: number;
  /** Tensors that are left when the engine is closed. */
  readonly tensorsLeft: number;
}

const network = { id: 'mnist-convnet', epoch: 1 };

/** @param attacks more than a hundred */
export async function soakInNode(attacks: number): Promise<NodeSoak> {
  const engine = createNodeEngine();
  await engine.request('start', { choice: 'wasm' });
  await soak(engine, network, 102);
  const before = wasmHeap();
  const result = await soak(engine, network, attacks);
  const heapGrown = wasmHeap() - before;
  engine.close();
  const { tensors: tensorsLeft } = await engine.request('memory', {});
  return { ...result, heapGrown, tensorsLeft };
}

function wasmHeap(): number {
  return (backend() as unknown as { wasm: { HEAPU8: Uint8Array } }).wasm.HEAPU8.buffer.byteLength;
}
