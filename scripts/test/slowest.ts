/** What is told of the slowest tests of a run: a test that comes near its limit fails on a slower or busier machine. */

export interface Timing {
  readonly name: string;
  readonly milliseconds: number;
  /** After which the test counts as hanging, in milliseconds. */
  readonly limit: number;
}

/** No test may take more of its limit than this on an idle machine. */
const share = 1 / 4;

/** One line for each of the slowest tests, those that took the largest part of their limit first, and a line that sums up. */
export function slowestLines(timings: readonly Timing[], count = 5): string[] {
  const sorted = timings.toSorted((a, b) => partOf(b) - partOf(a));
  const above = sorted.filter((timing) => partOf(timing) > share).length;
  return [
    'slowest tests, and how much of its limit each took:',
    ...sorted.slice(0, count).map(lineOf),
    above === 0 ? 'no test took more than a quarter of its limit' : `more than a quarter of their limit: ${above}`,
  ];
}

function partOf({ milliseconds, limit }: Timing): number {
  return milliseconds / limit;
}

function lineOf(timing: Timing): string {
  const { name, milliseconds, limit } = timing;
  const percent = (100 * partOf(timing)).toFixed(1).padStart(5);
  return `  ${percent}% of ${limit / 1000} s: ${(milliseconds / 1000).toFixed(1)} s, ${name}`;
}
