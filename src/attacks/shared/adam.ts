/** Adam (Kingma and Ba 2015, Algorithm 1) for one vector, with the authors' decay rates and epsilon. */
export class Adam {
  private readonly first: Float32Array;
  private readonly second: Float32Array;
  private readonly rate: number;
  private steps = 0;

  constructor(size: number, rate: number) {
    this.first = new Float32Array(size);
    this.second = new Float32Array(size);
    this.rate = rate;
  }

  /** Moves the values, in place, against their gradient. */
  descend(values: Float32Array, gradient: Float32Array): void {
    const { first, second } = this;
    this.steps++;
    const [meanOf, squareOf] = [1 / (1 - 0.9 ** this.steps), 1 / (1 - 0.999 ** this.steps)];
    for (let i = 0; i < values.length; i++) {
      const slope = gradient[i]!;
      first[i] = 0.9 * first[i]! + 0.1 * slope;
      second[i] = 0.999 * second[i]! + 0.001 * slope * slope;
      values[i] = values[i]! - (this.rate * first[i]! * meanOf) / (Math.sqrt(second[i]! * squareOf) + 1e-8);
    }
  }

  /** Forgets all steps. */
  restart(): void {
    this.first.fill(0);
    this.second.fill(0);
    this.steps = 0;
  }
}
