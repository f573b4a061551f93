/**
 * The reverse Weibull distribution of maxima: P(Y <= y) = exp(-((location - y) / scale)^shape) for y below its location,
 * which is the most that the maxima could be (Weng et al. 2018, Sec. 3.2).
 */
import { ksProbability, ksStatistic } from './kolmogorov-smirnov.ts';
import { likeliest, type Point } from './weibull-likelihood.ts';

export interface WeibullFit {
  readonly location: number;
  readonly shape: number;
  readonly scale: number;
  /** Kolmogorov and Smirnov's distance between the maxima and the fit, 0 to 1. */
  readonly ks: number;
  /** How probable so large a distance is if the fit is right. */
  readonly p: number;
}

/** First shapes, as in the authors' code (huanzhang12/CLEVER, clever.py). */
const shapes = [0.1, 1, 5, 10, 20, 50, 100];
/** Below it the authors trust no fit. */
const leastProbable = 0.001;
/** Maxima that differ by no more than rounding are all the same. */
const rounding = 1e-6;

/**
 * The likeliest distribution by the authors' default method (`mle_reg`): the maxima are moved and scaled to [-1, 0], the
 * likelihood is penalised by 0.01 scale^2, without which some maxima would have the location at infinity, and of the
 * optima that are reached from several shapes the one nearest to the maxima is taken.
 * @returns null where the maxima are all equal, where the likelihood has no optimum, and where no fit is at all probable:
 *   the authors' search ends with the largest maximum as the location then
 */
export function fitWeibull(maxima: ArrayLike<number>): WeibullFit | null {
  const sorted = Float64Array.from(maxima).sort();
  const [least, most] = [sorted[0]!, sorted.at(-1)!];
  const range = most - least;
  if (!(range > rounding * most)) return null;
  // How far each lies below the largest: from 0 to 1, in rising order.
  const depths = sorted.map((value) => (most - value) / range).reverse();
  let best: WeibullFit | null = null;
  for (const shape of shapes) {
    const found = likeliest(depths, shape);
    if (!found) continue;
    const ks = ksStatistic(depths, (depth) => probabilityBelow(depth, found));
    if (best && best.ks <= ks) continue;
    const p = ksProbability(ks, depths.length);
    best = { location: most + range * found.beyond, shape: found.shape, scale: range * found.scale, ks, p };
  }
  return best && best.p >= leastProbable ? best : null;
}

/** Of a depth below the largest maximum: -expm1 keeps what is small exact. */
function probabilityBelow(depth: number, { beyond, shape, scale }: Point): number {
  return -Math.expm1(-(((depth + beyond) / scale) ** shape));
}
