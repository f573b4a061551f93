import { crossEntropy, row, type Numbers } from '../core/logits.ts';
import { fail } from './words.ts';

/** `loss`: psi ∝ l_Y, the paper's packet (Eq. 9). `probability`: psi ∝ sqrt(p_Y), not the paper's. */
export type StateName = 'loss' | 'probability';

/** Logits at the nodes of a line, row-major (rows, classes). */
export interface LineLogits {
  readonly rows: number;
  readonly classes: number;
  readonly logits: Float32Array;
}

/**
 * Values of a state at the nodes, before the window; a common factor has no meaning, since packets are normalised.
 * @param positions t, only to say where something is wrong
 * @param label the class Y
 * @throws PlainError where a logit is not finite
 */
export function stateValues(state: StateName, logits: LineLogits, label: number, positions: Numbers): Float64Array {
  const losses = lossValues(logits, label, positions);
  if (state === 'loss') return losses;
  // sqrt(p_Y) = exp(-l_Y / 2), from the smallest loss up: improbable everywhere does not become zero everywhere.
  const least = losses.reduce((a, b) => Math.min(a, b), Infinity);
  return losses.map((loss) => Math.exp((least - loss) / 2));
}

/** Cross-entropy l_Y at the nodes, from logits by log-sum-exp. */
export function lossValues({ rows, classes, logits }: LineLogits, label: number, positions: Numbers): Float64Array {
  if (rows !== positions.length || logits.length !== rows * classes) {
    throw new Error(
      `expected ${positions.length} rows of ${classes} logits, got ${rows} rows and ${logits.length} values`,
    );
  }
  return Float64Array.from({ length: rows }, (_, i) => {
    const values = row(logits, classes, i);
    for (let k = 0; k < classes; k++) {
      if (!Number.isFinite(values[k]!)) throw fail('logit-not-finite', { value: values[k]!, t: positions[i]! });
    }
    return crossEntropy(values, label);
  });
}
