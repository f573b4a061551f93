/** A density on increasing positions, in the units that it is drawn in. */
export interface DensityCurve {
  readonly name: string;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly mean: number;
  readonly sigma: number;
  /** The width that is written, where the bar is still moving towards it. */
  readonly told?: number | undefined;
}

export type Point = readonly [x: number, y: number];

/** Points of a curve within a range, cut exactly at its ends by linear interpolation. */
export function pointsWithin({ x, y }: Pick<DensityCurve, 'x' | 'y'>, low: number, high: number): Point[] {
  const points: Point[] = [];
  for (let i = 0; i < x.length; i++) {
    const [here, value] = [x[i]!, y[i]!];
    if (i > 0) {
      for (const edge of [low, high]) {
        if (x[i - 1]! < edge && edge < here) points.push([edge, between(x[i - 1]!, y[i - 1]!, here, value, edge)]);
      }
    }
    if (here >= low && here <= high) points.push([here, value]);
  }
  return points;
}

/** min of two densities on the same positions, with the points where they cross put in between. */
export function lesser(a: DensityCurve, b: DensityCurve): Pick<DensityCurve, 'x' | 'y'> {
  const [x, y]: [number[], number[]] = [[], []];
  for (let i = 0; i < a.x.length; i++) {
    const gap = a.y[i]! - b.y[i]!;
    const last = i > 0 ? a.y[i - 1]! - b.y[i - 1]! : 0;
    if (gap * last < 0) {
      const cut = a.x[i - 1]! + ((a.x[i]! - a.x[i - 1]!) * last) / (last - gap);
      x.push(cut);
      y.push(between(a.x[i - 1]!, a.y[i - 1]!, a.x[i]!, a.y[i]!, cut));
    }
    x.push(a.x[i]!);
    y.push(Math.min(a.y[i]!, b.y[i]!));
  }
  return { x: Float64Array.from(x), y: Float64Array.from(y) };
}

/** The first point from one end where a curve reaches a fraction of its peak; its name is written there. */
export function flank({ x, y }: Pick<DensityCurve, 'x' | 'y'>, side: -1 | 1, fraction: number): Point {
  const enough = fraction * y.reduce((p, q) => Math.max(p, q), 0);
  let at = side < 0 ? 0 : y.length - 1;
  while (y[at]! < enough) at -= side;
  return [x[at]!, y[at]!];
}

/** ∫ x y dx / ∫ y dx by the trapezoid rule; null where there is nothing. */
export function centroid({ x, y }: Pick<DensityCurve, 'x' | 'y'>): number | null {
  let [mass, moment] = [0, 0];
  for (let i = 1; i < x.length; i++) {
    const part = ((x[i]! - x[i - 1]!) * (y[i]! + y[i - 1]!)) / 2;
    mass += part;
    moment += (part * (x[i]! + x[i - 1]!)) / 2;
  }
  return mass > 0 ? moment / mass : null;
}

function between(x0: number, y0: number, x1: number, y1: number, x: number): number {
  return y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
}
