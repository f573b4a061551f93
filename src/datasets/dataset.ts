import type { Shape } from '../core/types.ts';

/** What the page and the trainer need to know of a data set. No picture of it is shipped. */
export interface Dataset {
  readonly id: string;
  readonly name: string;
  readonly shape: Shape;
  readonly classes: readonly string[];
  /** Standardisation inside every network: (pixel - mean) / deviation, over all training pixels. */
  readonly mean: number;
  readonly deviation: number;
  /** The paper's PGD (Sec. 4.1), on pixels in [0, 1]. */
  readonly epsilon: number;
  readonly alpha: number;
  readonly steps: number;
  /** What numbers measured on our copy of it must say. */
  readonly note: string;
}
