/** Maximum likelihood of a Weibull distribution with three parameters, for values that begin at 0. */

/** A distribution of y = depth + beyond > 0: P(Y <= y) = 1 - exp(-(y / scale)^shape). */
export interface Point {
  readonly shape: number;
  readonly beyond: number;
  readonly scale: number;
}

/** The logarithms of shape, beyond and scale: so none of them can become negative, and steps are relative. */
type Logs = readonly [number, number, number];

/** Minus the log-likelihood with its penalty, its gradient, and its second derivatives (uu, uv, uw, vv, vw, ww). */
interface Local {
  readonly loss: number;
  readonly gradient: Logs;
  readonly second: readonly [number, number, number, number, number, number];
}

/** Of scale^2. The authors mean the shape by it; in their order of parameters it is the scale, in units of the range. */
const penalty = 0.01;
const mostSteps = 200;
/** A slope so small, in logarithms and for each value, is near the optimum: Newton's method alone then finds all digits. */
const nearlyFlat = 1e-6;
const lastSteps = 3;

/**
 * The optimum that is reached from a shape, by Newton's method with a damping that rises until the loss falls.
 * @param depths in rising order, from 0 to 1
 * @returns null where it reaches none: the likelihood of shapes below 1 rises without end as `beyond` nears 0
 */
export function likeliest(depths: Float64Array, shape: number): Point | null {
  let at = startFrom(depths, shape);
  let local = look(depths, at);
  let damping = 1e-3;
  for (let step = 0; step < mostSteps; step++) {
    if (Math.hypot(...local.gradient) < nearlyFlat * depths.length) return finish(depths, at);
    const next = moved(at, solve(local, damping * depths.length));
    const there = next && look(depths, next);
    if (next && there && there.loss <= local.loss) {
      [at, local] = [next, there];
      damping /= 10;
    } else {
      damping *= 10;
    }
  }
  return null;
}

/** null where the place is flat, but no minimum. */
function finish(depths: Float64Array, from: Logs): Point | null {
  let at: Logs | null = from;
  for (let step = 0; at && step < lastSteps; step++) at = moved(at, solve(look(depths, at), 0));
  if (!at) return null;
  const [shape, beyond, scale] = at.map(Math.exp);
  return { shape: shape!, beyond: beyond!, scale: scale! };
}

/** About where a distribution of that shape would lie: exactly so for large shapes, which are near Gumbel's. */
function startFrom(depths: Float64Array, shape: number): Logs {
  const mean = depths.reduce((sum, value) => sum + value, 0) / depths.length;
  const variance = depths.reduce((sum, value) => sum + (value - mean) ** 2, 0) / depths.length;
  const beyond = (shape * Math.sqrt(6 * variance)) / Math.PI;
  const power = depths.reduce((sum, value) => sum + (value + beyond) ** shape, 0) / depths.length;
  return [Math.log(shape), Math.log(beyond), Math.log(power) / shape];
}

/** With r = ln(y / scale), e = (y / scale)^shape, and q = d ln y / d ln beyond. */
function look(depths: Float64Array, [u, v, w]: Logs): Local {
  const [shape, beyond] = [Math.exp(u), Math.exp(v)];
  const cost = penalty * Math.exp(2 * w);
  let loss = cost;
  const slope = [0, 0, 2 * cost];
  const bend = [0, 0, 0, 0, 0, 4 * cost];
  for (const depth of depths) {
    const y = depth + beyond;
    const r = Math.log(y) - w;
    const cr = shape * r;
    const e = Math.exp(cr);
    const q = beyond / y;
    const rest = shape * (1 - e);
    loss += w - u - (shape - 1) * r + e;
    slope[0]! += cr * (e - 1) - 1;
    slope[1]! += q * (1 - rest);
    slope[2]! += rest;
    bend[0]! += cr * (e - 1) + cr * cr * e;
    bend[1]! += q * (shape * cr * e - rest);
    bend[2]! += rest - shape * cr * e;
    bend[3]! += q * (1 - q) * (1 - rest) + (q * shape) ** 2 * e;
    bend[4]! -= q * shape * shape * e;
    bend[5]! += shape * shape * e;
  }
  return { loss, gradient: slope as unknown as Logs, second: bend as unknown as Local['second'] };
}

/** The move of Newton's method with damping, by Cholesky's decomposition; null where the second derivatives are no bowl. */
function solve({ gradient: [gu, gv, gw], second: [uu, uv, uw, vv, vw, ww] }: Local, damping: number): Logs | null {
  const a = uu + damping;
  const [l1, l2] = [uv / a, uw / a];
  const b = vv + damping - l1 * uv;
  const cross = vw - l1 * uw;
  const l3 = cross / b;
  const c = ww + damping - l2 * uw - l3 * cross;
  if (!(a > 0 && b > 0 && c > 0)) return null;
  const [x, y] = [-gu, -gv + l1 * gu];
  const z = (-gw - l2 * x - l3 * y) / c;
  const second = y / b - l3 * z;
  return [x / a - l1 * second - l2 * z, second, z];
}

function moved(from: Logs, by: Logs | null): Logs | null {
  return by && [from[0] + by[0], from[1] + by[1], from[2] + by[2]];
}
