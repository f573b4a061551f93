/** Measures accuracies on the person's own test set, whatever else is looked at meanwhile. */
import { isAbort, messageOf } from '../../core/errors.ts';
import { sizeOf, type Shape } from '../../core/types.ts';
import type { Engine, ScoreRequest } from '../../engine/protocol.ts';
import type { AppStore } from '../store.ts';
import { replaceScore, withAnswers, type AnsweredStretch } from '../test-set/measure.ts';
import type { Measuring, Score } from '../test-set/types.ts';
import { fail, failures } from '../words.ts';

/** Pictures of one request: what a worker that was replaced has to do again. */
const STRETCH = 1024;
/** Bytes of one request: a message to the worker copies them all, which must not be felt. */
const STRETCH_BYTES = 4 * 2 ** 20;

/** @returns a function that stops it. */
export function followMeasuring(store: AppStore, engine: Engine): () => void {
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

async function measure(store: AppStore, engine: Engine, job: Measuring, signal: AbortSignal): Promise<void> {
  const begun = performance.now();
  const before = scoreOf(store, job)?.milliseconds ?? 0;
  const add = (answers: AnsweredStretch): void => {
    const score = scoreOf(store, job);
    // A message may still arrive after the measurement was stopped.
    if (signal.aborted || !score) return;
    const fresh = withAnswers(score, answers, before + performance.now() - begun);
    store.setState(({ scores }) => ({ scores: replaceScore(scores, fresh) }));
  };
  try {
    for (let start = job.from, end = start; start < job.until; start = end) {
      const score = scoreOf(store, job);
      if (!score) throw fail('no-score', {});
      end = Math.min(start + stretchFor(score.set.shape), job.until);
      const request = stretchOf(score, start, end);
      const shift = (answers: AnsweredStretch): AnsweredStretch => ({ ...answers, start: start + answers.start });
      const result = await engine.request('score', request, { signal, onProgress: (progress) => add(shift(progress)) });
      add(shift({ start: 0, ...result }));
    }
  } catch (error) {
    if (signal.aborted || isAbort(error)) return;
    store.getState().notify('error', failures.measurement(messageOf(error)), { result: 'measuring' });
  }
  if (!signal.aborted) store.setState({ measuring: null });
}

function scoreOf(store: AppStore, { key }: Measuring): Score | undefined {
  return store.getState().scores.find((score) => score.key === key);
}

function stretchFor(shape: Shape): number {
  return Math.max(1, Math.min(STRETCH, Math.floor(STRETCH_BYTES / sizeOf(shape))));
}

/**
 * The arrays are copies, as a message to the worker carries the whole buffer of an array. Picture i of the set has the
 * seed that it would have in one request for the whole set.
 */
function stretchOf(score: Score, start: number, end: number): ScoreRequest {
  const { network, attack, set } = score;
  const size = sizeOf(set.shape);
  return {
    network,
    images: set.images.slice(start * size, end * size),
    labels: set.labels.slice(start, end),
    attack: attack && { ...attack, seed: attack.seed + start },
  };
}
