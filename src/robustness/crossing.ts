/** Where a falling function crosses zero, in as few looks as can be: each look is an attack. */

/** What is known of the function, and where to begin. */
export interface Search {
  /** Its value at 0, above 0. */
  readonly start: number;
  readonly guess: number;
  /** Beyond it nothing is sought. */
  readonly largest: number;
  /** A value so small, as a share of that at 0, is near enough: from there a straight line is. */
  readonly near: number;
  /** Looks, at most, once it is known to cross. */
  readonly looks: number;
}

interface Point {
  readonly at: number;
  readonly value: number;
}

/** How far a look may go beyond the one before, as a factor. */
const growth = { least: 1.5, most: 4 };

/**
 * The false position method in the Illinois variant (Dowell and Jarratt 1971): the next look is where the straight line
 * between the two ends crosses, and an end that stays counts half the next time.
 * @returns Infinity where the function is still above 0 at the largest place
 */
export async function crossing(search: Search, look: (at: number) => Promise<number>): Promise<number> {
  const { start, guess, largest, near, looks } = search;
  let above: Point = { at: 0, value: start };
  let below = await firstBelow();
  let [weightAbove, weightBelow] = [1, 1];
  for (let i = 0; i < looks && below && isFar(above) && isFar(below); i++) {
    const point = await lookAt(zeroBetween(scaled(above, weightAbove), scaled(below, weightBelow)));
    if (point.value > 0) [above, weightAbove, weightBelow] = [point, 1, weightBelow / 2];
    else [below, weightAbove, weightBelow] = [point, weightAbove / 2, 1];
  }
  return below ? zeroBetween(above, below) : Infinity;

  /** Moves `above` outwards until there is one below. */
  async function firstBelow(): Promise<Point | null> {
    for (let at = Math.min(guess, largest); ;) {
      const point = await lookAt(at);
      if (point.value <= 0) return point;
      if (at >= largest) return null;
      const straight =
        above.value > point.value ? at + (point.value * (at - above.at)) / (above.value - point.value) : Infinity;
      above = point;
      at = Math.min(largest, Math.max(at * growth.least, Math.min(at * growth.most, straight)));
    }
  }

  async function lookAt(at: number): Promise<Point> {
    return { at, value: await look(at) };
  }

  function isFar({ value }: Point): boolean {
    return Math.abs(value) > near * start;
  }
}

function scaled({ at, value }: Point, weight: number): Point {
  return { at, value: value * weight };
}

function zeroBetween(above: Point, below: Point): number {
  return above.at + (above.value / (above.value - below.value)) * (below.at - above.at);
}
