/** How near an attack has to come to a published implementation of it on the same network and pictures. */
import { expect } from 'vitest';
import { difference, l2 } from '../../src/core/norms.ts';
import type { Picture, Shape } from '../../src/core/types.ts';

/** What became of one picture. */
export interface Outcome {
  readonly fooled: boolean;
  readonly l2: number;
  /** How many pixels differ, in whatever channels. */
  readonly changed: number;
  /** null where they are not known. */
  readonly queries: number | null;
  /** HWC; null where they were not kept. */
  readonly pixels: Float32Array | null;
}

/** How many pixels differ: two channels of one count once. C&W's way through tanh moves values by rounding alone. */
function changedPixels(change: Float32Array, [, , channels]: Shape): number {
  let count = 0;
  for (let start = 0; start < change.length; start += channels) {
    if (change.subarray(start, start + channels).some((value) => Math.abs(value) > 1e-6)) count++;
  }
  return count;
}

export function outcomeOf(
  { pixels: original, shape }: Picture,
  pixels: Float32Array,
  { fooled, queries }: Pick<Outcome, 'fooled' | 'queries'>,
): Outcome {
  const change = difference(pixels, original);
  return { fooled, l2: l2(change), changed: changedPixels(change, shape), queries, pixels };
}

type Agreement = (ours: readonly Outcome[], theirs: readonly Outcome[]) => void;

/**
 * From strict to loose. Medians are of all pictures, with infinity for those that were not fooled. Outcomes of random
 * attacks are those of several seeds.
 */
export const agreements = {
  /** Attacks of signed steps. */
  'each pixel within 1e-5, the same fooled': (ours, theirs) => {
    sameFooled(ours, theirs);
    const farthest = ours.map((outcome, i) => farthestPixel(outcome, theirs[i]!));
    expect(Math.max(...farthest), `farthest of each: ${farthest.join(', ')}`).toBeLessThanOrEqual(1e-5);
  },
  /**
   * Signed steps through many layers in float32: see oracle-rows.ts. Where paths part, l2 has to be within 1%.
   */
  'the same fooled, each pixel within 1e-5 on four of five pictures': (ours, theirs) => {
    sameFooled(ours, theirs);
    const parted = [...ours.keys()].filter((i) => farthestPixel(ours[i]!, theirs[i]!) > 1e-5);
    expect(parted.length, `parted: ${parted.join(', ')}`).toBeLessThanOrEqual(ours.length / 5);
    for (const i of parted) expectNear(ours[i]!, theirs[i]!);
  },
  /** Deterministic, but the order of floating-point operations matters. */
  'the same fooled, l2 within 1%': (ours, theirs) => {
    sameFooled(ours, theirs);
    ours.forEach((outcome, i) => expectNear(outcome, theirs[i]!));
  },
  /** Optimisers. */
  'the same fooled, median l2 at most 2% larger': (ours, theirs) => {
    sameFooled(ours, theirs);
    expect(median(ours, 'l2')).toBeLessThanOrEqual(1.02 * median(theirs, 'l2'));
  },
  /** Greedy attacks. */
  'as many fooled, median of changed pixels no larger': (ours, theirs) => {
    asManyFooled(ours, theirs);
    expect(median(ours, 'changed')).toBeLessThanOrEqual(median(theirs, 'changed'));
  },
  /** Attacks by queries alone. */
  'as many fooled, median of queries no larger': (ours, theirs) => {
    asManyFooled(ours, theirs);
    expect(median(ours, 'queries')).toBeLessThanOrEqual(median(theirs, 'queries'));
  },
  /**
   * Random attacks that search alike: which of two is the luckier is a toss-up. A rank test at 1%, one-sided, where a
   * failure counts as more queries than any.
   */
  'queries and failures no more than chance explains': (ours, theirs) => {
    expect(excess(ours.map(queriesOf), theirs.map(queriesOf))).toBeLessThanOrEqual(2.33);
  },
} satisfies Record<string, Agreement>;

export type AgreementName = keyof typeof agreements;

function sameFooled(ours: readonly Outcome[], theirs: readonly Outcome[]): void {
  expect(ours.map(({ fooled }) => fooled)).toEqual(theirs.map(({ fooled }) => fooled));
}

function expectNear({ l2: ours }: Outcome, { l2: theirs }: Outcome): void {
  expect(Math.abs(ours / theirs - 1)).toBeLessThanOrEqual(0.01);
}

function asManyFooled(ours: readonly Outcome[], theirs: readonly Outcome[]): void {
  expect(shareFooled(ours)).toBeGreaterThanOrEqual(shareFooled(theirs));
}

function shareFooled(outcomes: readonly Outcome[]): number {
  return outcomes.filter(({ fooled }) => fooled).length / outcomes.length;
}

function queriesOf({ fooled, queries }: Outcome): number {
  return fooled ? queries! : Infinity;
}

/** Mann and Whitney's U in standard deviations above its mean: by how much the first ones are the larger. */
function excess(first: readonly number[], second: readonly number[]): number {
  const pairs = first.flatMap((a): number[] => second.map((b) => (a > b ? 1 : a === b ? 0.5 : 0)));
  const u = pairs.reduce((sum, won) => sum + won, 0);
  return (u - pairs.length / 2) / Math.sqrt((pairs.length * (first.length + second.length + 1)) / 12);
}

function farthestPixel({ pixels: a }: Outcome, { pixels: b }: Outcome): number {
  return a!.reduce((worst, value, i) => Math.max(worst, Math.abs(value - b![i]!)), 0);
}

function median(outcomes: readonly Outcome[], of: 'l2' | 'changed' | 'queries'): number {
  const sorted = outcomes.map((outcome) => (outcome.fooled ? outcome[of]! : Infinity)).sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
