/**
 * Differential evolution (Storn and Price 1997, "best/1" without crossover): each child is the best member moved along
 * the difference of two others, and takes its parent's place if it is better.
 *
 * Su, Vargas and Sakurai (2019, Eq. 4) write of a random member in place of the best one, and F = 1/2. Their attack is
 * mostly run as SciPy's default has it, and so is this one: it needs several times fewer queries.
 */
import type { Random } from '../../core/random.ts';

/** Differential weight: drawn anew for each generation, between these. */
const [least, most] = [0.5, 1];

interface Member<T> {
  readonly genome: Float64Array;
  readonly outcome: T;
}

export class Evolution<T> {
  private members: readonly Member<T>[] = [];
  private readonly random: Random;
  private readonly isBetter: (a: T, b: T) => boolean;

  constructor(random: Random, isBetter: (a: T, b: T) => boolean) {
    this.random = random;
    this.isBetter = isBetter;
  }

  /** One child for each member, in their order. */
  children(): Float64Array[] {
    const { genome: best } = this.best;
    const weight = least + (most - least) * this.random();
    return this.members.map(() => {
      const [a, b] = this.two();
      return best.map((value, gene) => value + weight * (a[gene]! - b[gene]!));
    });
  }

  /** The first ones are the population; later ones are children, each of which may take its parent's place. */
  take(genomes: readonly Float64Array[], outcomes: readonly T[]): void {
    this.members = genomes.map((genome, i) => {
      const [parent, child] = [this.members[i], { genome, outcome: outcomes[i]! }];
      return parent && !this.isBetter(child.outcome, parent.outcome) ? parent : child;
    });
  }

  get best(): Member<T> {
    return this.members.reduce((best, member) => (this.isBetter(member.outcome, best.outcome) ? member : best));
  }

  /** Genomes of two different members. */
  private two(): [Float64Array, Float64Array] {
    const count = this.members.length;
    const first = Math.floor(this.random() * count);
    const second = (first + 1 + Math.floor(this.random() * (count - 1))) % count;
    return [this.members[first]!.genome, this.members[second]!.genome];
  }
}
