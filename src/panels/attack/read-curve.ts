import type { EpsilonCurveData } from '../../charts/epsilon-curve.ts';
import { allowedPixels, epsilonLabel } from '../../charts/shared/epsilon-axis.ts';
import { bothScales, percent } from '../../ui/format.ts';
import { words } from './words.ts';

export interface CurveReading {
  /** `ε = 8/255 = 0.0314`, or how much of the change is kept */
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
export function readCurve(data: EpsilonCurveData, epsilon: number): CurveReading {
  const { epsilons, series, outcomes } = data;
  const place = nearestPlace(epsilons, epsilon);
  const classes = [...series].sort((p, q) => q.probabilities[place]! - p.probabilities[place]!);
  return {
    budget: budgetWords(epsilons[place]!, data),
    outcome: outcomes?.[place]?.word ?? '',
    classes: classes.map(({ name, colour, probabilities }) => ({
      name,
      colour,
      percent: percent(probabilities[place]!),
    })),
  };
}

function budgetWords(epsilon: number, { measure = allowedPixels }: EpsilonCurveData): string {
  if (measure.of === 'allowed') return words.atBudget(bothScales(epsilon));
  return words.kept[measure.norm](epsilonLabel(epsilon, measure));
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
