import type { Arithmetic, Batch } from '../../attacks/attack.ts';

/**
 * What an attack was given and did not dispose, so that it is freed when the attack ends: a cancel may throw at every
 * `await`, and an attack need not guard each of its batches against that.
 */
export class Held {
  private batches: Batch[] = [];

  hold = (batch: Batch): Batch => {
    this.batches.push(batch);
    return batch;
  };

  /** The same arithmetic, whose results are held. */
  from({ sign, unit, step, noise, write, tidy, read }: Arithmetic): Arithmetic {
    return {
      sign: (values) => this.hold(sign(values)),
      unit: (values) => this.hold(unit(values)),
      step: (pictures, directions, sizes) => this.hold(step(pictures, directions, sizes)),
      noise: (like, seeds) => this.hold(noise(like, seeds)),
      write: (values) => this.hold(write(values)),
      tidy,
      read,
    };
  }

  /** Forgets what is disposed, so that a long attack's list stays short. */
  sweep(): void {
    this.batches = this.batches.filter(({ isDisposed }) => !isDisposed);
  }

  free(): void {
    for (const batch of this.batches.splice(0)) if (!batch.isDisposed) batch.dispose();
  }
}
