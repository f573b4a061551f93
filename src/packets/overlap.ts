import { trapezoid, type Conjugate } from './conjugate.ts';
import { gauss3 } from './gauss.ts';
import type { Packet } from './packet.ts';

/** How much two densities rho_A, rho_B share: 0 apart, 1 the same. */
export interface Overlap {
  /** ∫ min(rho_A, rho_B): the shaded area. */
  readonly shared: number;
  /** ∫ sqrt(rho_A rho_B), Bhattacharyya's coefficient. */
  readonly bhattacharyya: number;
}

type Line = (x: number) => number;

/** Overlap in X of two packets on the same nodes; exact for the interpolants of packets that do not change sign. */
export function overlapInX(a: Packet, b: Packet): Overlap {
  if (a.positions.length !== b.positions.length)
    throw new Error(`expected the same nodes, got ${a.positions.length} and ${b.positions.length}`);
  let [shared, bhattacharyya] = [0, 0];
  for (let j = 0; j + 1 < a.psi.length; j++) {
    const h = a.positions[j + 1]! - a.positions[j]!;
    const [a0, a1, b0, b1] = [a.psi[j]!, a.psi[j + 1]!, b.psi[j]!, b.psi[j + 1]!];
    const [onA, onB]: [Line, Line] = [(x) => a0 + (a1 - a0) * x, (x) => b0 + (b1 - b0) * x];
    bhattacharyya += h * gauss3((x) => Math.abs(onA(x) * onB(x)));
    shared += h * sharedOnElement(onA, onB, Math.abs(a0) - Math.abs(b0), Math.abs(a1) - Math.abs(b1));
  }
  return { shared, bhattacharyya };
}

/** Overlap in P of two conjugates on the same grid of k; what lies beyond it (1 - captured) is left out. */
export function overlapInP(a: Conjugate, b: Conjugate): Overlap {
  if (a.k.length !== b.k.length)
    throw new Error(`expected the same grid of k, got ${a.k.length} and ${b.k.length} points`);
  return {
    shared: trapezoid(
      a.k,
      a.density.map((value, i) => Math.min(value, b.density[i]!)),
    ),
    bhattacharyya: trapezoid(
      a.k,
      a.density.map((value, i) => Math.sqrt(value * b.density[i]!)),
    ),
  };
}

/** ∫ min over [0, 1], cut in two where the lines cross, since the rule is exact only for polynomials. */
function sharedOnElement(onA: Line, onB: Line, gapLeft: number, gapRight: number): number {
  const least: Line = (x) => Math.min(onA(x) ** 2, onB(x) ** 2);
  if (gapLeft * gapRight >= 0) return gauss3(least);
  const cut = gapLeft / (gapLeft - gapRight);
  return cut * gauss3((x) => least(cut * x)) + (1 - cut) * gauss3((x) => least(cut + (1 - cut) * x));
}
