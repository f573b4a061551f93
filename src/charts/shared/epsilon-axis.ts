/** What the horizontal axis of a curve over epsilon has at its ticks: epsilon itself, or what it means in the attack's norm. */
import type { AxisRow, Scale } from './axis.ts';
import { multiples } from './axis.ts';
import { trim } from './format.ts';

export interface EpsilonMeasure {
  readonly norm: 'linf' | 'l2' | 'l0';
  /** What an epsilon of 1 is in that norm: 1, sqrt(M), M. */
  readonly perEpsilon: number;
  /**
   * `allowed`: the attack may go so far. `kept`: it found one change without being given a budget, of which so much is
   * kept.
   */
  readonly of: 'allowed' | 'kept';
}

export const allowedPixels: EpsilonMeasure = { norm: 'linf', perEpsilon: 1, of: 'allowed' };

const titles: Readonly<Record<EpsilonMeasure['of'], Record<EpsilonMeasure['norm'], (perEpsilon: number) => string>>> = {
  allowed: {
    linf: () => 'ε, the most that a pixel may change',
    l2: (perEpsilon) => `ε; all pixels together may change by ${trim(perEpsilon, 1)} ε in ℓ₂`,
    l0: (perEpsilon) => `ε; of the values ${perEpsilon} ε may change`,
  },
  kept: {
    linf: () => 'the change found, clipped to so much',
    l2: () => 'the change found, shortened to so much in ℓ₂',
    l0: () => 'values changed: of those found the largest',
  },
};

export function epsilonTitle({ norm, perEpsilon, of }: EpsilonMeasure, isCompact: boolean): string {
  return isCompact && of === 'allowed' && norm === 'linf' ? 'ε, of a pixel' : titles[of][norm](perEpsilon);
}

/** An epsilon as the chart writes it. */
export function epsilonLabel(epsilon: number, { norm, perEpsilon, of }: EpsilonMeasure): string {
  if (of === 'allowed' || norm === 'linf') return ofPixels(255 * epsilon);
  return norm === 'l2' ? trim(epsilon * perEpsilon, 3) : String(Math.round(epsilon * perEpsilon));
}

/** Names of the table's first columns, and their values at an epsilon. */
export function epsilonColumns({ norm, perEpsilon, of }: EpsilonMeasure) {
  if (of === 'allowed')
    return { names: ['epsilon', 'epsilon × 255'], at: (epsilon: number) => [epsilon, 255 * epsilon] };
  const names = { linf: ['kept', 'kept × 255'], l2: ['kept, l2'], l0: ['kept, values'] }[norm];
  const at = {
    linf: (epsilon: number) => [epsilon, 255 * epsilon],
    l2: (epsilon: number) => [epsilon * perEpsilon],
    l0: (epsilon: number) => [Math.round(epsilon * perEpsilon)],
  }[norm];
  return { names, at };
}

/** @param count about so many ticks in a row */
export function epsilonRows(x: Scale, count: number, measure: EpsilonMeasure): AxisRow[] {
  const { norm, perEpsilon, of } = measure;
  const own = (factor: number): number[] => {
    const [low, high] = x.domain().map((end) => factor * end) as [number, number];
    const steps = x.copy().domain([low, high]).ticks(count);
    return multiples(low, high, steps.length > 1 ? steps[1]! - steps[0]! : 1);
  };
  if (of === 'kept' && norm !== 'linf') {
    const values = own(perEpsilon).filter((value) => norm === 'l2' || Number.isInteger(value));
    const row = {
      values,
      label: (value: number) => trim(value, 4),
      position: (value: number) => x(value / perEpsilon),
    };
    return [row];
  }
  const pixels = { values: own(255), label: ofPixels, position: (value: number) => x(value / 255) };
  const plain = { values: x.ticks(count), label: (value: number) => trim(value, 4), position: x, soft: true };
  return [pixels, plain];
}

function ofPixels(value: number): string {
  return value === 0 ? '0' : `${trim(value, 1)}/255`;
}
