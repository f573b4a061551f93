/** Measures accuracies on the person's own test set, whatever else is looked at meanwhile. */
import { isAbort } from '../../core/errors.ts';
import { sizeOf } from '../../core/types.ts';
import type { Engine, ScoreRequest } from '../../engine/protocol.ts';
import type { AppStore } from '../store.ts';
import { replaceScore, withAnswers, type Answers } from '../test-set/measure.ts';
import type { Measuring, Score } from '../test-set/types.ts';

/**
 * Pictures of one request: a message to the worker copies them all, which must not be felt, and what a worker that was
 * replaced has to do again is one request. A multiple of every batch size.
 */
const STRETCH = 1024;

/** @returns a function that stops it. */
export function followMeasuring(store: AppStore, engine: Pick<Engine, 'score'>): () => void {
  let running: Measuring | null = null;
  let controller = new AbortController();

  function check(): void {
    const { measuring } = store.getState();
    if (measuring === running) return;
    controller.abort();
    running = measuring;
    if (!measuring) return;
    controller = new AbortController();
    void measure(store, engine, measuring, controller.signal);
  }

  const unsubscribe = store.subscribe(check);
  check();
  return () => {
    unsubscribe();
    controller.abort();
  };
}

async function measure(
  store: AppStore,
  engine: Pick<Engine, 'score'>,
  job: Measuring,
  signal: AbortSignal,
): Promise<void> {
  const begun = performance.now();
  const before = scoreOf(store, job)?.milliseconds ?? 0;
  const add = (answers: Answers): void => {
    const score = scoreOf(store, job);
    // A late message of what was stopped is not wanted any more.
    if (signal.aborted || !score) return;
    const fresh = withAnswers(score, answers, before + performance.now() - begun);
    store.setState(({ scores }) => ({ scores: replaceScore(scores, fresh) }));
  };
  try {
    for (let start = job.from; start < job.until; start += STRETCH) {
      const request = stretchOf(scoreOf(store, job), start, Math.min(start + STRETCH, job.until));
      const shift = (answers: Answers): Answers => ({ ...answers, start: start + answers.start });
      const result = await engine.score(request, (progress) => add(shift(progress)), signal);
      add(shift({ start: 0, ...result }));
    }
  } catch (error) {
    if (signal.aborted || isAbort(error)) return;
    store
      .getState()
      .notify('error', `The measurement stopped: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (!signal.aborted) store.setState({ measuring: null });
}

function scoreOf(store: AppStore, { key }: Measuring): Score | undefined {
  return store.getState().scores.find((score) => score.key === key);
}

/** Copies, as a message brings the whole buffer of an array along. Picture i has the seed of a request for all of them. */
function stretchOf(score: Score | undefined, start: number, end: number): ScoreRequest {
  if (!score) throw new Error('the score is gone');
  const { network, attack, set } = score;
  const size = sizeOf(set.shape);
  return {
    network,
    images: set.images.slice(start * size, end * size),
    labels: set.labels.slice(start, end),
    attack: attack && { ...attack, seed: attack.seed + start },
  };
}
