/**
 * The conjugate of a packet: psi~(k) = (2 pi)^(-1/2) ∫ psi(t) e^(-ikt) dt, without an FFT (packets.md, section 2).
 *
 * On equal steps h the interpolant is a sum of tents, and a tent's transform is h sinc²(kh/2). So
 *   psi~(k) = (2 pi)^(-1/2) h sinc²(kh/2) Σ_j psi_j e^(-ik t_j)
 * is exact for the interpolant at every k, with nothing that cancels near k = 0.
 */
import type { Packet } from './packet.ts';

/** Half the range of k in units of 1/s, and the number of points on it. */
export const K_HALF_RANGE = 6;
export const K_POINTS = 401;

export interface Conjugate {
  /** 1 / l2 distance, symmetric about 0. */
  readonly k: Float64Array;
  readonly real: Float64Array;
  readonly imaginary: Float64Array;
  /** |psi~|², per unit of k. Even in k, since psi is real. */
  readonly density: Float64Array;
  /** ∫ |psi~|² over the grid: 1 but for what lies beyond it. */
  readonly captured: number;
}

/**
 * @param scale s, l2 distance: the grid is [-halfRange/s, halfRange/s]
 * @param points odd
 * @throws Error if the nodes are not equally spaced
 */
export function conjugate(
  { positions, psi }: Pick<Packet, 'positions' | 'psi'>,
  scale: number,
  halfRange = K_HALF_RANGE,
  points = K_POINTS,
): Conjugate {
  if (points % 2 === 0) throw new Error(`expected an odd number of points, got ${points}`);
  const step = equalStep(positions);
  const half = (points - 1) / 2;
  const [k, real, imaginary, density] = [0, 1, 2, 3].map(() => new Float64Array(points)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  for (let m = 0; m <= half; m++) {
    const wave = (halfRange * m) / (half * scale);
    const [re, im] = transform(psi, positions[0]!, step, wave);
    // psi is real: psi~(-k) is the complex conjugate of psi~(k).
    [k[half + m], real[half + m], imaginary[half + m]] = [wave, re, im];
    [k[half - m], real[half - m], imaginary[half - m]] = [-wave, re, -im];
    density[half + m] = density[half - m] = re * re + im * im;
  }
  return { k, real, imaginary, density, captured: trapezoid(k, density) };
}

/** Trapezoid rule: on smooth densities that have decayed at both ends it is as good as any. */
export function trapezoid(x: Float64Array, y: Float64Array): number {
  let sum = 0;
  for (let i = 0; i + 1 < x.length; i++) sum += ((x[i + 1]! - x[i]!) * (y[i]! + y[i + 1]!)) / 2;
  return sum;
}

function transform(psi: Float64Array, start: number, step: number, k: number): [real: number, imaginary: number] {
  // e^(-ik t_j) by turning through -kh from node to node; over 513 nodes that loses 1e-13 at most.
  const [turnRe, turnIm] = [Math.cos(k * step), -Math.sin(k * step)];
  let [waveRe, waveIm] = [Math.cos(k * start), -Math.sin(k * start)];
  let [re, im] = [0, 0];
  for (let j = 0; j < psi.length; j++) {
    const value = psi[j]!;
    re += value * waveRe;
    im += value * waveIm;
    const next = waveRe * turnRe - waveIm * turnIm;
    waveIm = waveRe * turnIm + waveIm * turnRe;
    waveRe = next;
  }
  const x = (k * step) / 2;
  const sinc = x === 0 ? 1 : Math.sin(x) / x;
  const factor = (step * sinc * sinc) / Math.sqrt(2 * Math.PI);
  return [factor * re, factor * im];
}

function equalStep(positions: Float64Array): number {
  const last = positions.length - 1;
  const step = (positions[last]! - positions[0]!) / last;
  for (let j = 0; j < last; j++) {
    const own = positions[j + 1]! - positions[j]!;
    if (Math.abs(own - step) > 1e-9 * step) throw new Error(`expected equal steps of ${step}, got ${own} at node ${j}`);
  }
  return step;
}
