/**
 * States on an interval without a window. They need not vanish at its ends, and there the relation of Theorem 1 fails:
 * a constant has product 0. What holds instead (packets.md, section 2):
 *   sigma_t sqrt(∫ (psi')² - c²) >= ½ |1 - B|,  c = ½ [psi²]_a^b,  B = (b - mu) psi(b)² + (mu - a) psi(a)².
 */
import type { Numbers } from '../core/logits.ts';
import { moments } from './packet.ts';

export interface IntervalState {
  readonly mean: number;
  readonly sigmaX: number;
  /** sqrt(∫ (psi')²): not a width of an attack operator here. */
  readonly sigmaP: number;
  readonly product: number;
  /** Left side of the refined relation. */
  readonly refined: number;
  /** Right side: `refined` is never below it. */
  readonly bound: number;
}

/** Measures the normalised piecewise-linear interpolant of the values, its ends as they are. */
export function intervalState(positions: Numbers, values: Numbers): IntervalState {
  const nodes = Float64Array.from(positions);
  const { psi, mean, sigmaX, slope2 } = moments(nodes, Float64Array.from(values));
  const last = nodes.length - 1;
  const [left, right] = [psi[0]! ** 2, psi[last]! ** 2];
  const c = (right - left) / 2;
  const boundary = (nodes[last]! - mean) * right + (mean - nodes[0]!) * left;
  const sigmaP = Math.sqrt(slope2);
  return {
    mean,
    sigmaX,
    sigmaP,
    product: sigmaX * sigmaP,
    refined: sigmaX * Math.sqrt(Math.max(0, slope2 - c * c)),
    bound: Math.abs(1 - boundary) / 2,
  };
}
