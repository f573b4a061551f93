/** A measurement on its way: what the store keeps of it. The work itself is done in effects/measure.ts. */
import { withTests, type Known } from '../known.ts';
import type { LimitChoice, Store } from '../model.ts';
import { testSetOf } from './pictures.ts';
import { keyOf, newScore, specOf } from './scores.ts';
import type { Score } from './types.ts';

/** How many pictures of a set a limit means. */
export function limitOf(limit: LimitChoice, count: number): number {
  return limit === 'all' ? count : Math.min(Number(limit), count);
}

/** The store's change that starts what the choice asks for; null where there is nothing to measure on. */
export function startMeasuring(store: Store, all: Known): Pick<Store, 'scores' | 'measuring'> | null {
  const { choice, scores } = store;
  const known = withTests(all, store);
  const set = testSetOf(choice, known);
  if (!set) return null;
  const spec = specOf(choice, known);
  const until = limitOf(choice.limit, set.count);
  const kept = scores.find(({ key }) => key === keyOf(spec));
  // All of it was measured: then it is wanted anew.
  const score = kept && kept.done < until ? kept : newScore(spec, set);
  return {
    scores: [...scores.filter(({ key }) => key !== score.key), score],
    measuring: { key: score.key, from: score.done, until },
  };
}

/** Answers to a stretch of pictures, from number `start` on. */
export interface Answers {
  readonly start: number;
  readonly predictions: Uint8Array;
  readonly attacked: Uint8Array | null;
}

/** The score with these answers added. Its arrays are written on: they are not read beyond `done`. */
export function withAnswers(score: Score, { start, predictions, attacked }: Answers, milliseconds: number): Score {
  score.predictions.set(predictions, start);
  if (attacked) score.attacked?.set(attacked, start);
  // Stretches may come again after a fault of the worker.
  return { ...score, done: Math.max(score.done, start + predictions.length), milliseconds };
}

/** The scores with one of them replaced. */
export function replaceScore(scores: readonly Score[], fresh: Score): readonly Score[] {
  return scores.map((score) => (score.key === fresh.key ? fresh : score));
}
