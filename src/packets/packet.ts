/**
 * Neural packets on a line (arXiv 2205.01493, Eqs. 7-13; packets.md, section 2). A packet is the piecewise-linear
 * interpolant of its node values, and every norm and moment here is exact for that interpolant. With zero ends it lies
 * in H¹ of the line, so Theorem 1 (sigma_t sigma_p >= 1/2) holds for it exactly: a smaller product is a bug, not noise.
 */
import type { Numbers } from '../core/logits.ts';
import { gauss3 } from './gauss.ts';
import { fail } from './words.ts';

export interface Packet {
  /** Nodes t, l2 distance, increasing. */
  readonly positions: Float64Array;
  /** Normalised values at the nodes, ∫ psi² dt = 1; unit: l2 distance^(-1/2). */
  readonly psi: Float64Array;
  /** |psi|² at the nodes, per unit of l2 distance. Between nodes psi is linear and the density a parabola. */
  readonly density: Float64Array;
  /** <t>, l2 distance. */
  readonly mean: number;
  /** Width sigma_t, l2 distance (Eq. 12). */
  readonly sigmaX: number;
  /** Width of the attack operator p = -i d/dt, 1 / l2 distance (Eq. 13): sigma_p² = ∫ (psi')² dt. */
  readonly sigmaP: number;
  /** sigma_t sigma_p, at least 1/2 (Theorem 1). */
  readonly product: number;
}

/** What a normalised piecewise-linear function has, zero ends or not. */
export interface Moments {
  readonly psi: Float64Array;
  readonly mean: number;
  readonly sigmaX: number;
  /** ∫ (psi')² dt. */
  readonly slope2: number;
}

/**
 * The packet of phi_Y(t) = w(t) l_Y(X(t)).
 * @param positions nodes t, l2 distance, increasing
 * @param window w at the nodes
 * @param values l_Y (or another state) at the nodes, on any scale
 * @throws PlainError where the product is not finite, or zero on the whole line
 */
export function packet(positions: Numbers, window: Numbers, values: Numbers): Packet {
  if (window.length !== positions.length || values.length !== positions.length) {
    throw new Error(
      `expected ${positions.length} values, got ${window.length} of the window and ${values.length} of the state`,
    );
  }
  const last = positions.length - 1;
  const phi = Float64Array.from(values, (value, i) => (i === 0 || i === last ? 0 : window[i]! * value));
  const nodes = Float64Array.from(positions);
  const { psi, mean, sigmaX, slope2 } = moments(nodes, phi);
  const sigmaP = Math.sqrt(slope2);
  return {
    positions: nodes,
    psi,
    density: psi.map((value) => value * value),
    mean,
    sigmaX,
    sigmaP,
    product: sigmaX * sigmaP,
  };
}

/** Normalises the piecewise-linear interpolant of phi and measures it. Keeps the end values as they are. */
export function moments(positions: Float64Array, phi: Float64Array): Moments {
  const psi = normalise(positions, phi);
  const mean = integrate(positions, psi, (t) => t);
  // About the mean, not <t²> - <t>²: nothing cancels.
  const variance = integrate(positions, psi, (t) => (t - mean) ** 2);
  let slope2 = 0;
  for (let j = 0; j + 1 < psi.length; j++) slope2 += (psi[j + 1]! - psi[j]!) ** 2 / (positions[j + 1]! - positions[j]!);
  return { psi, mean, sigmaX: Math.sqrt(variance), slope2 };
}

function normalise(positions: Float64Array, phi: Float64Array): Float64Array {
  if (positions.length < 3) throw new Error(`expected at least 3 nodes, got ${positions.length}`);
  let top = 0;
  for (let i = 0; i < phi.length; i++) {
    if (!Number.isFinite(phi[i]!)) throw fail('state-not-finite', { value: phi[i]!, t: positions[i]! });
    top = Math.max(top, Math.abs(phi[i]!));
  }
  if (top === 0) throw fail('state-zero', {});
  // By the largest value first, so that squares of very small or large losses neither vanish nor overflow.
  const scaled = phi.map((value) => value / top);
  let norm2 = 0;
  for (let j = 0; j + 1 < scaled.length; j++) {
    const [a, b, h] = [scaled[j]!, scaled[j + 1]!, positions[j + 1]! - positions[j]!];
    if (!(h > 0)) throw new Error(`expected increasing positions, got ${positions[j]} before ${positions[j + 1]}`);
    norm2 += (h / 3) * (a * a + a * b + b * b);
  }
  const norm = Math.sqrt(norm2);
  return scaled.map((value) => value / norm);
}

/** ∫ f(t) psi² dt, exact for polynomials f up to degree 3. */
function integrate(positions: Float64Array, psi: Float64Array, f: (t: number) => number): number {
  let sum = 0;
  for (let j = 0; j + 1 < psi.length; j++) {
    const [a, b, t, h] = [psi[j]!, psi[j + 1]!, positions[j]!, positions[j + 1]! - positions[j]!];
    sum += h * gauss3((x) => f(t + h * x) * (a + (b - a) * x) ** 2);
  }
  return sum;
}
