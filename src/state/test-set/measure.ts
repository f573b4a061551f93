/** A measurement on its way: what the store keeps of it. The work itself is done in effects/measure.ts. */
import type { Answers } from '../../engine/protocol.ts';
import type { LimitChoice } from '../model.ts';
import type { Store } from '../store-types.ts';
import { testSetOf } from './pictures.ts';
import { keyOf, newScore, specOf } from './scores.ts';
import type { Score } from './types.ts';

/** How many pictures of a set a limit means. */
export function limitOf(limit: LimitChoice, count: number): number {
  return limit === 'all' ? count : Math.min(Number(limit), count);
}

/** The store's change that starts what the choice asks for; null where there is nothing to measure on. */
export function startMeasuring({ choice, scores, world }: Store): Pick<Store, 'scores' | 'measuring'> | null {
  const set = testSetOf(choice, world);
  if (!set) return null;
  const spec = specOf(choice, world);
  const until = limitOf(choice.limit, set.count);
  const kept = scores.find(({ key }) => key === keyOf(spec));
  // Where all of it was measured already, measuring begins again.
  const score = kept && kept.done < until ? kept : newScore(spec, set);
  return {
    scores: [...scores.filter(({ key }) => key !== score.key), score],
    measuring: { key: score.key, from: score.done, until },
  };
}

/** Answers to a stretch of pictures, from number `start` on. */
export interface AnsweredStretch {
  readonly start: number;
  readonly predictions: Answers;
  readonly attacked: Answers | null;
}

/** The score with these answers added. Its arrays are filled in place; nothing reads them beyond `done`. */
export function withAnswers(
  score: Score,
  { start, predictions, attacked }: AnsweredStretch,
  milliseconds: number,
): Score {
  score.predictions.set(predictions, start);
  if (attacked) score.attacked?.set(attacked, start);
  // After a fault of the worker the request begins again, so a stretch may come a second time.
  return { ...score, done: Math.max(score.done, start + predictions.length), milliseconds };
}

/** The scores with one of them replaced. */
export function replaceScore(scores: readonly Score[], fresh: Score): readonly Score[] {
  return scores.map((score) => (score.key === fresh.key ? fresh : score));
}
