import * as tf from '@tensorflow/tfjs-core';
import type { Batch } from '../attacks/attack.ts';
import { sign } from './attacking/arithmetic.ts';
import { readArtifacts } from './network/artifacts.ts';
import { compile } from './network/compile.ts';
import { fail } from './words.ts';
import stored from './self-check.json' with { type: 'json' };

/** Relative to the largest value of its kind. */
const tolerance = 1e-5;

/**
 * Runs a tiny network on tfjs's current backend and holds its logits and input gradients to PyTorch's in float64
 * (training/self_check.py says what it steps on), and its signs, which is all that FGSM takes of a gradient.
 * @throws when this backend computes something else.
 */
export async function selfCheck(): Promise<void> {
  const { modelTopology, weightsManifest, weights, shape, pictures, labels } = stored;
  const bytes = new Uint8Array(Float32Array.from(weights).buffer);
  const network = compile(readArtifacts({ format: 'layers-model', modelTopology, weightsManifest }, bytes));
  const x: Batch = tf.tensor4d(pictures, [labels.length, ...(shape as [number, number, number])]);
  const { logits, gradient } = network.logitsAndGradient(x, labels);
  const signs = sign(gradient);
  try {
    const [found, slopes, directions] = await Promise.all([logits.data(), gradient.data(), signs.data()]);
    compare('logits', found, stored.logits);
    const size = slopes.length / labels.length;
    for (const index of labels.keys()) {
      const rows = [index * size, (index + 1) * size] as const;
      const wanted = stored.gradient.slice(...rows);
      compare('input gradient', slopes.slice(...rows), wanted);
      compareSigns(directions.slice(...rows), wanted);
    }
  } finally {
    tf.dispose([x, logits, gradient, signs]);
    network.dispose();
  }
}

function compare(what: string, found: ArrayLike<number>, wanted: readonly number[]): void {
  const largest = Math.max(...wanted.map(Math.abs));
  const worst = Math.max(...wanted.map((value, i) => Math.abs(value - found[i]!))) / largest;
  if (!(worst <= tolerance)) throw fail('wrong-values', { what, off: worst });
}

function compareSigns(found: ArrayLike<number>, wanted: readonly number[]): void {
  const largest = Math.max(...wanted.map(Math.abs));
  const differ = wanted.filter((value, i) => Math.abs(value) > tolerance * largest && Math.sign(value) !== found[i]);
  if (differ.length > 0) throw fail('wrong-signs', { count: differ.length });
}
