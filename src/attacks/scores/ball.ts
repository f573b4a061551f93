import { seededNormal, seededRandom } from '../../core/random.ts';

/**
 * Points that are uniform in an l2 ball, one after the other: a direction from normal numbers, and a distance of
 * radius u^(1/d), for so much of the volume lies within it. The same ones for a seed, whatever is taken at a time.
 */
export class BallPoints {
  private readonly normal: () => number;
  private readonly uniform: () => number;
  private readonly centre: Float32Array;
  private readonly radius: number;

  constructor(centre: Float32Array, radius: number, seed: number) {
    this.centre = centre;
    this.radius = radius;
    this.normal = seededNormal(seed);
    // Another stream than that of the normal numbers.
    this.uniform = seededRandom(~seed);
  }

  /** (count, ...centre), row-major: clipped to [0, 1]. */
  take(count: number): Float32Array {
    const { centre } = this;
    const size = centre.length;
    const points = new Float32Array(count * size);
    for (let start = 0; start < points.length; start += size) this.fill(points.subarray(start, start + size));
    return points;
  }

  private fill(point: Float32Array): void {
    const { centre, normal, uniform, radius } = this;
    let squares = 0;
    for (let i = 0; i < point.length; i++) {
      point[i] = normal();
      squares += point[i]! ** 2;
    }
    const reach = (radius * uniform() ** (1 / point.length)) / Math.sqrt(squares);
    for (let i = 0; i < point.length; i++) point[i] = Math.min(1, Math.max(0, centre[i]! + reach * point[i]!));
  }
}
