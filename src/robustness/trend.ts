/**
 * Whether networks that make fewer errors are fooled by smaller changes, as the paper's Figure 3 says: from the numbers,
 * with what they leave open.
 */
import type { Numbers } from '../core/logits.ts';
import { seededNormal, seededRandom } from '../core/random.ts';

/** A network in one state. */
export interface Point {
  /** Share of test pictures that it gets wrong, above 0. */
  readonly error: number;
  /** Median distortion and the 95% interval of it, above 0. */
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** ln distortion = offset + slope ln error, by least squares. */
export interface Line {
  readonly offset: number;
  readonly slope: number;
}

export interface Trend extends Line {
  readonly points: number;
  /** 95% interval of the slope: see trendOf. */
  readonly low: number;
  readonly high: number;
  /** Spearman's rank correlation of distortion with error, -1 to 1. */
  readonly rank: number;
}

/** `holds`: the fewer errors, the smaller the distortion, as in the paper; `open`: either may be so. */
export type Verdict = 'holds' | 'reversed' | 'open';

const draws = 1000;
const seed = 1;
/** A 95% interval of a normal distribution is so many deviations wide. */
const deviations = 2 * 1.959964;
/** Errors that differ by no more than rounding are the same. */
const rounding = 1e-12;

/**
 * The line and its interval by the bootstrap (Efron and Tibshirani 1993, Sec. 13.3): checkpoints are drawn anew, each
 * with a median from within its own interval. Checkpoints of one training are not independent, so the truth is less
 * certain than that.
 * @returns null for fewer than three points, or where all have the same error
 */
export function trendOf(points: readonly Point[]): Trend | null {
  if (points.length < 3) return null;
  const xs = points.map(({ error }) => Math.log(error));
  const ys = points.map(({ median }) => Math.log(median));
  const line = fit(xs, ys);
  if (!line) return null;
  const spreads = points.map(({ low, high }) => Math.log(high / low) / deviations);
  const slopes = redrawnSlopes(xs, ys, spreads).sort((a, b) => a - b);
  const [low, high] = [0.025, 0.975].map((share) => slopes[Math.round(share * (slopes.length - 1))]!);
  return { ...line, points: points.length, low: low!, high: high!, rank: rankCorrelation(xs, ys) };
}

/** Not one for each draw: those with all points at one error have no line. */
function redrawnSlopes(xs: readonly number[], ys: readonly number[], spreads: readonly number[]): number[] {
  const [pick, normal] = [seededRandom(seed), seededNormal(seed + 1)];
  const slopes: number[] = [];
  const [drawnX, drawnY] = [new Float64Array(xs.length), new Float64Array(xs.length)];
  for (let draw = 0; draw < draws; draw++) {
    for (let i = 0; i < xs.length; i++) {
      const place = Math.floor(pick() * xs.length);
      drawnX[i] = xs[place]!;
      drawnY[i] = ys[place]! + spreads[place]! * normal();
    }
    const line = fit(drawnX, drawnY);
    if (line) slopes.push(line.slope);
  }
  return slopes;
}

/** What was measured of a network in one state. */
interface Measured {
  /** Percent. */
  readonly accuracy: number;
  /** null: beyond everything that was tried. */
  readonly median: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** null where there is no point to lay a line through: nothing was found that fools, or there is no error. */
export function pointOf({ accuracy, median, low, high }: Measured): Point | null {
  const error = (100 - accuracy) / 100;
  if (!(error > 0) || !median || !low) return null;
  // An upper end beyond everything counts as far away as the lower one.
  return { error, median, low, high: high ?? median ** 2 / low };
}

export function verdictOf({ low, high }: Pick<Trend, 'low' | 'high'>): Verdict {
  if (low > 0) return 'holds';
  return high < 0 ? 'reversed' : 'open';
}

/** By which factor the distortion changes where the error halves. */
export function perHalving(slope: number): number {
  return 2 ** -slope;
}

/** null where there is no line: all x are equal. */
function fit(xs: Numbers, ys: Numbers): Line | null {
  const { xx, xy, x0, y0 } = moments(xs, ys);
  if (!(xx > rounding)) return null;
  const slope = xy / xx;
  return { slope, offset: y0 - slope * x0 };
}

/** Means, and the mean products of what differs from them. */
function moments(xs: Numbers, ys: Numbers) {
  const n = xs.length;
  let [x0, y0] = [0, 0];
  for (let i = 0; i < n; i++) {
    x0 += xs[i]! / n;
    y0 += ys[i]! / n;
  }
  let [xx, yy, xy] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    const [dx, dy] = [xs[i]! - x0, ys[i]! - y0];
    xx += (dx * dx) / n;
    yy += (dy * dy) / n;
    xy += (dx * dy) / n;
  }
  return { x0, y0, xx, yy, xy };
}

function rankCorrelation(xs: readonly number[], ys: readonly number[]): number {
  const { xx, yy, xy } = moments(ranks(xs), ranks(ys));
  return xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : 0;
}

/** Equal values share the middle of their ranks. */
function ranks(values: readonly number[]): number[] {
  return values.map((value) => {
    const below = values.filter((other) => other < value).length;
    const equal = values.filter((other) => other === value).length;
    return below + (equal - 1) / 2;
  });
}
