/** Bounds of an unknown proportion, as fractions of 1. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The standard normal's 97.5% point: 95% lie within. */
const Z = 1.959963984540054;

/**
 * The 95% score interval of E. B. Wilson for a proportion seen `hits` times in `count` ("Probable inference, the law of
 * succession, and statistical inference", J. Am. Stat. Assoc. 22 (1927), 209-212). Unlike p ± 2 sqrt(p (1 - p) / n) it
 * never leaves [0, 1] and does not shrink to nothing at 0 and 1, where accuracies under attack lie; recommended by
 * Brown, Cai and DasGupta, "Interval estimation for a binomial proportion", Stat. Sci. 16 (2001), 101-133.
 * @throws when the numbers are no counts, or there are more hits than tries.
 */
export function wilson(hits: number, count: number): Interval {
  if (!(Number.isInteger(hits) && Number.isInteger(count) && hits >= 0 && hits <= count && count > 0)) {
    throw new Error(`expected hits among at least one try, got ${hits} of ${count}`);
  }
  const share = hits / count;
  const shrink = 1 + Z ** 2 / count;
  const centre = (share + Z ** 2 / (2 * count)) / shrink;
  const reach = (Z * Math.sqrt((share * (1 - share)) / count + Z ** 2 / (4 * count ** 2))) / shrink;
  // Exactly the ends where it is, which rounding would miss by a bit.
  return { low: hits === 0 ? 0 : centre - reach, high: hits === count ? 1 : centre + reach };
}
