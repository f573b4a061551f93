/** Runs the cases of test/engine/network on a backend that only browsers have. */
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import { cpu } from '../../../src/engine/backends/cpu.ts';
import { wasm } from '../../../src/engine/backends/wasm.ts';
import { webgpu } from '../../../src/engine/backends/webgpu.ts';
import { chooseBackend } from '../../../src/engine/choose-backend.ts';
import { readArtifacts } from '../../../src/engine/network/artifacts.ts';
import type { BackendName } from '../../../src/engine/protocol.ts';
import { randomCases, shippedCases } from '../../engine/network/cases.ts';
import { expectedOf, type Expected } from '../../engine/network/oracle.ts';
import { verify, type Verdict } from '../../engine/network/verify.ts';

export interface NamedVerdict extends Verdict {
  readonly name: string;
}

/** Plain numbers, as they cross from Node into the page. */
export interface Reference {
  readonly model: unknown;
  readonly weights: readonly number[];
  readonly shape: Expected['shape'];
  readonly pixels: readonly number[];
  readonly labels: readonly number[];
  readonly logits: readonly number[];
  readonly gradient: readonly number[];
}

declare global {
  interface Window {
    /** Every shipped architecture and so many random networks, held to tf.grad on cpu. */
    verifyNetworks(backend: BackendName, random: number): Promise<NamedVerdict[]>;
    /** The arrays that PyTorch computed, in test/fixtures/reference. */
    verifyReference(backend: BackendName, reference: Reference): Promise<Verdict>;
  }
}

const backends = [webgpu, wasm({ simd }), cpu];

window.verifyNetworks = async (backend, random) => {
  await start('cpu');
  const cases = [];
  for (const one of [...shippedCases, ...randomCases(random)])
    cases.push({ name: one.name, expected: await expectedOf(one) });
  await start(backend);
  const verdicts: NamedVerdict[] = [];
  for (const { name, expected } of cases) verdicts.push({ name, ...(await verify(expected)) });
  return verdicts;
};

window.verifyReference = async (backend, { model, weights, pixels, logits, gradient, ...rest }) => {
  await start(backend);
  return verify({
    ...rest,
    artifacts: readArtifacts(model, Uint8Array.from(weights)),
    pixels: Float32Array.from(pixels),
    logits: Float32Array.from(logits),
    gradient: Float32Array.from(gradient),
  });
};

async function start(name: BackendName): Promise<void> {
  await chooseBackend(
    backends.filter((backend) => backend.name === name),
    name,
    async () => {},
  );
}
