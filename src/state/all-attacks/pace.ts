/** How long attacks take: only what was measured here counts, since attacks and machines differ too much to tell otherwise. */
import type { Attack } from '../../attacks/attack.ts';
import { isTrial, type Job, type Running, type Tried } from './types.ts';

/** How long such a job took the last time, in milliseconds; null where there was none yet. */
export function paceOf(done: readonly Tried[], { pace }: Pick<Job, 'pace'>): number | null {
  const last = done.findLast((tried) => isTrial(tried) && tried.pace === pace);
  return isTrial(last) ? last.result.milliseconds : null;
}

/** How long all of them will take if each takes as long as the last time; null where one was never run. */
export function durationOf(done: readonly Tried[], jobs: readonly Pick<Job, 'pace'>[]): number | null {
  return jobs.reduce<number | null>((sum, job) => {
    const pace = paceOf(done, job);
    return sum === null || pace === null ? null : sum + pace;
  }, 0);
}

interface Expected extends Pick<Attack, 'access' | 'search'> {
  readonly milliseconds: number | null;
  /** At most. */
  readonly steps: number;
}

/**
 * By the time that they took before. Where that is not known of all, a guess: a search ends when it has found something,
 * answers tell less than gradients, and more steps take longer.
 */
export function cheapestFirst<T extends Expected>(found: readonly T[]): readonly T[] {
  if (found.every(({ milliseconds }) => milliseconds !== null)) {
    return found.toSorted((a, b) => a.milliseconds! - b.milliseconds!);
  }
  const rank = ({ access, search }: T): number => 2 * Number(access === 'answers') + Number(search === 'nearest');
  return found.toSorted((a, b) => rank(a) - rank(b) || a.steps - b.steps);
}

/** Below this share of a job, or of a second, its speed is not known well enough to tell when it ends. */
const LEAST_PROGRESS = 0.05;
const LEAST_MILLISECONDS = 500;

/** Milliseconds left, of all jobs where `ofAll`, else of the one that runs; null where neither can be told yet. */
export function leftOf(
  done: readonly Tried[],
  { jobs, at, progress, milliseconds }: Running,
): { readonly milliseconds: number; readonly ofAll: boolean } | null {
  const current = currentLeft(paceOf(done, jobs[at]!), progress, milliseconds);
  if (current === null) return null;
  const rest = durationOf(done, jobs.slice(at + 1));
  return { milliseconds: current + (rest ?? 0), ofAll: rest !== null };
}

function currentLeft(pace: number | null, progress: number, milliseconds: number): number | null {
  if (progress >= LEAST_PROGRESS && milliseconds >= LEAST_MILLISECONDS)
    return (milliseconds * (1 - progress)) / progress;
  return pace === null ? null : Math.max(0, pace - milliseconds);
}
