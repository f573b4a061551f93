/** What a measure gave on many pictures, in three numbers. */

export interface Summary {
  /** Pictures that were measured. */
  readonly n: number;
  /** How many of them nothing was found for that fools: Infinity in the order of values. */
  readonly failures: number;
  readonly median: number;
  /** 95% interval of the median: no smaller probability, whatever the values' distribution. */
  readonly low: number;
  readonly high: number;
}

/**
 * The median and its interval between two order statistics: the number of values below the true median is binomial with
 * probability 1/2 (David and Nagaraja 2003, Order Statistics, Sec. 7.1).
 * @param values at least one; Infinity where nothing was found
 */
export function summarise(values: readonly number[]): Summary {
  const sorted = values.toSorted((a, b) => a - b);
  const n = sorted.length;
  if (n === 0) throw new Error('expected at least one value');
  const rank = outerRank(n);
  const failures = sorted.filter((value) => value === Infinity).length;
  return { n, failures, median: median(sorted), low: sorted[rank]!, high: sorted[n - 1 - rank]! };
}

/** @param sorted in rising order */
function median(sorted: readonly number[]): number {
  const [left, right] = [sorted[Math.floor((sorted.length - 1) / 2)]!, sorted[Math.floor(sorted.length / 2)]!];
  return left === right ? left : (left + right) / 2;
}

/** How many values may be left out on either side: outside, the median lies with a probability of 5% at most. */
function outerRank(n: number): number {
  let probability = 0.5 ** n;
  let below = probability;
  let rank = 0;
  while (below <= 0.025) {
    rank++;
    probability *= (n - rank + 1) / rank;
    below += probability;
  }
  return Math.max(0, rank - 1);
}
