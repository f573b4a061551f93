import type { Score } from '../../state/test-set/types.ts';

/** Pictures a second; null before there is a first one. */
export function rateOf({ done, milliseconds }: Pick<Score, 'done' | 'milliseconds'>): number | null {
  return done > 0 && milliseconds > 0 ? (1000 * done) / milliseconds : null;
}
