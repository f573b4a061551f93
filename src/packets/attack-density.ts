/**
 * The attack density: how u = psi'/psi = d log psi / dt is distributed under |psi|² (packets.md, section 2).
 * E[u] = ½ [psi²] = 0 and E[u²] = ∫ (psi')² dt = sigma_p², as for the Fourier density |psi~|²; but u has a sign: with a
 * positive one a step forward along the line raises psi. A Gaussian window alone gives the same curve both ways.
 */
import type { Packet } from './packet.ts';

/** Half the range of u in units of 1/s. */
export const U_HALF_RANGE = 6;

/**
 * Odd, so that 0 is the centre of a bin; each is 0.2/s wide. A ReLU network's u is smooth between its kinks and jumps at
 * them, so finer bins show spikes that say more of the grid than of the network.
 */
const BINS = 61;

export interface AttackDensity {
  /** Edges of the bins, 1 / l2 distance, one more than `density`; symmetric about 0. */
  readonly edges: Float64Array;
  /** Probability per unit of u in each bin. */
  readonly density: Float64Array;
  /** Probability beyond the first and the last edge. */
  readonly below: number;
  readonly above: number;
}

/**
 * Takes u in the middle of every element and lets it run evenly from there to the next: within an element of the
 * interpolant u hardly moves and between elements it jumps, so bins of its literal values would look like a comb.
 * Meant for states that do not change sign, as losses and probabilities do not.
 * @param scale s, l2 distance
 */
export function attackDensity({ positions, psi }: Pick<Packet, 'positions' | 'psi'>, scale: number): AttackDensity {
  const width = (2 * U_HALF_RANGE) / BINS / scale;
  const edges = Float64Array.from({ length: BINS + 1 }, (_, i) => (i - BINS / 2) * width);
  // Bin i is at mass[i + 1]; the first and last take what lies beyond.
  const mass = new Float64Array(BINS + 2);
  let [lastU, pending] = [NaN, 0];
  for (let j = 0; j + 1 < psi.length; j++) {
    const [a, b, h] = [psi[j]!, psi[j + 1]!, positions[j + 1]! - positions[j]!];
    const middle = (a + b) / 2;
    if (middle === 0) continue;
    const u = (b - a) / h / middle;
    spread(mass, width, Number.isNaN(lastU) ? u : lastU, u, pending + halfMass(a, middle, h));
    [lastU, pending] = [u, halfMass(middle, b, h)];
  }
  spread(mass, width, lastU, lastU, pending);
  const density = mass.slice(1, -1).map((part) => part / width);
  return { edges, density, below: mass[0]!, above: mass[BINS + 1]! };
}

/** ∫ psi² over half an element of width h, psi running from a to b. */
function halfMass(a: number, b: number, h: number): number {
  return (h / 6) * (a * a + a * b + b * b);
}

/** Shares `part` evenly over the bins between two values of u. */
function spread(mass: Float64Array, width: number, from: number, to: number, part: number): void {
  const [low, high] = from < to ? [from, to] : [to, from];
  // In bins: bin i of `mass` covers [i, i + 1], the first and last all that is beyond.
  const place = (u: number): number => Math.max(0.5, Math.min(BINS + 1.5, u / width + BINS / 2 + 1));
  const [start, end] = [place(low), place(high)];
  const [first, last] = [Math.floor(start), Math.floor(end)];
  if (first === last) {
    mass[first]! += part;
    return;
  }
  // What of [low, high] lies beyond the range belongs to the outer bins whole.
  const each = part / ((high - low) / width);
  let rest = part;
  for (let bin = Math.max(1, first); bin <= Math.min(BINS, last); bin++) {
    const share = each * (Math.min(end, bin + 1) - Math.max(start, bin));
    mass[bin]! += share;
    rest -= share;
  }
  const [under, over] = [Math.max(0, 1 - (low / width + BINS / 2 + 1)), Math.max(0, high / width - BINS / 2)];
  if (under + over === 0) return;
  mass[0]! += (rest * under) / (under + over);
  mass[BINS + 1]! += (rest * over) / (under + over);
}
