/** Runs a network on the current backend and compares it. No test runner: a page runs the same on WebGPU. */
import { memory, tensor4d } from '@tensorflow/tfjs-core';
import type { Artifacts } from '../../../src/engine/network/artifacts.ts';
import { compile } from '../../../src/engine/network/compile.ts';
import type { CompiledNetwork } from '../../../src/engine/network/compiled.ts';
import { agreement, type Agreement } from './agreement.ts';
import type { Expected } from './oracle.ts';

/** The backends that Node has; a browser test adds its own. */
export const nodeBackends = ['cpu', 'wasm'] as const;

export interface Verdict {
  readonly logits: Agreement;
  readonly gradient: Agreement;
  /** Tensors left over after everything was disposed. */
  readonly leaked: number;
}

export type Open = (artifacts: Artifacts) => CompiledNetwork | Promise<CompiledNetwork>;

export async function verify(expected: Expected, open: Open = compile): Promise<Verdict> {
  const before = memory().numTensors;
  const network = await open(expected.artifacts);
  const pictures = tensor4d(expected.pixels, expected.shape);
  const forward = network.logits(pictures);
  const both = network.logitsAndGradient(pictures, expected.labels);
  const gradient = network.inputGradient(pictures, expected.labels);
  const verdict = {
    logits: worse(
      agreement(await forward.data(), expected.logits),
      agreement(await both.logits.data(), expected.logits),
    ),
    gradient: worse(
      agreement(await gradient.data(), expected.gradient),
      agreement(await both.gradient.data(), expected.gradient),
    ),
  };
  for (const tensor of [pictures, forward, both.logits, both.gradient, gradient]) tensor.dispose();
  network.dispose();
  return { ...verdict, leaked: memory().numTensors - before };
}

function worse(a: Agreement, b: Agreement): Agreement {
  return { relative: Math.max(a.relative, b.relative), signs: Math.max(a.signs, b.signs) };
}
