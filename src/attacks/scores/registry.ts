import type { Score } from '../score.ts';
import { fail } from '../words.ts';
import { clever } from './clever.ts';

export const scores: readonly Score[] = [clever];

/** @throws PlainError when none of them has that id */
export function scoreById(id: string): Score {
  const found = scores.find((score) => score.id === id);
  if (!found) throw fail('unknown-score', { id });
  return found;
}
