/** What a score is: how hard a network is to fool on one picture, estimated without attacking it. */
import type { About, Context } from './attack.ts';
import type { WeibullFit } from './scores/weibull.ts';

/** One picture, a batch of one, and the classes between which it lies. */
export interface ScoreContext extends Pick<Context, 'network' | 'on' | 'original' | 'parameters'> {
  /** The class that the picture is of, or is taken for. */
  readonly label: number;
  /** The class that it must not become; null: none but the label. */
  readonly target: number | null;
  readonly seed: number;
}

export interface ScoreEstimate {
  /** In pixels of [0, 1], in the score's norm: no smaller change should fool the network. 0 where it is wrong already. */
  readonly value: number;
  /** The class that bounds it: the target, or the nearest of all others. */
  readonly against: number;
  /** Estimate of the local Lipschitz constant of z_label - z_against. */
  readonly lipschitz: number;
  /** How it was estimated from the maxima; null: no distribution fits them, and it is the largest of them. */
  readonly fit: WeibullFit | null;
  /** Largest norm of the gradient of z_label - z_against in each batch of samples. */
  readonly maxima: Float64Array;
}

/** As attacks do, it declares what the form, the address and the docs follow from. */
export interface Score extends Pick<
  About,
  'id' | 'name' | 'summary' | 'source' | 'formula' | 'parameters' | 'norm' | 'conjugate'
> {
  readonly aim: 'either';
  /** Yields the share of its work that is done, from 0 to 1. */
  run(context: ScoreContext): AsyncGenerator<number, ScoreEstimate, void>;
}
