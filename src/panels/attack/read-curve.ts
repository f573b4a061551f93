import type { EpsilonCurveData } from '../../charts/epsilon-curve.ts';
import { bothScales, percent } from '../../ui/format.ts';
import { words } from './words.ts';

export interface CurveReading {
  /** `ε = 8/255 = 0.0314` */
  readonly budget: string;
  readonly outcome: string;
  /** The drawn classes, the likeliest first. */
  readonly classes: readonly {
    readonly name: string;
    readonly colour: 'a' | 'b' | 'other';
    readonly percent: string;
  }[];
}

/**
 * What was computed at one epsilon of the curve.
 * @param epsilon one of the curve's; of another the nearest one's values are read
 */
export function readCurve({ epsilons, series, outcomes }: EpsilonCurveData, epsilon: number): CurveReading {
  const place = nearestPlace(epsilons, epsilon);
  const classes = [...series].sort((p, q) => q.probabilities[place]! - p.probabilities[place]!);
  return {
    budget: words.atBudget(bothScales(epsilons[place]!)),
    outcome: outcomes?.[place]?.word ?? '',
    classes: classes.map(({ name, colour, probabilities }) => ({
      name,
      colour,
      percent: percent(probabilities[place]!),
    })),
  };
}

/** All of it in words. */
export function sayReading({ budget, outcome, classes }: CurveReading): string {
  return [budget, ...classes.map(({ name, percent: share }) => `${name} ${share}`), outcome].filter(Boolean).join(', ');
}

function nearestPlace(epsilons: ArrayLike<number>, epsilon: number): number {
  let best = 0;
  for (let i = 1; i < epsilons.length; i++) {
    if (Math.abs(epsilons[i]! - epsilon) < Math.abs(epsilons[best]! - epsilon)) best = i;
  }
  return best;
}
