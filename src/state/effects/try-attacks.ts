/** Runs attacks one after the other, and keeps what came of each. */
import { isAbort, messageOf } from '../../core/errors.ts';
import type { Engine } from '../../engine/protocol.ts';
import { settingOf } from '../all-attacks/jobs.ts';
import { trialOf, withTried } from '../all-attacks/trial.ts';
import type { Job, Running, Trials, Tried } from '../all-attacks/types.ts';
import type { AppStore } from '../store.ts';

/** @returns a function that stops it. */
export function followTrying(store: AppStore, engine: Engine): () => void {
  let jobs: readonly Job[] | null = null;
  let controller = new AbortController();

  function check(): void {
    const { running } = store.getState().trials;
    // What it runs on is not on show any more.
    if (running && isElsewhere(running, store)) return put(store, () => ({ running: null }));
    if ((running?.jobs ?? null) === jobs) return;
    controller.abort();
    jobs = running?.jobs ?? null;
    if (!jobs) return;
    controller = new AbortController();
    void runJobs(store, engine, jobs, controller.signal);
  }

  const unsubscribe = store.subscribe(check);
  check();
  return () => {
    unsubscribe();
    controller.abort();
  };
}

function isElsewhere({ setting }: Running, store: AppStore): boolean {
  const now = settingOf(store.getState());
  return setting.some((value, i) => !Object.is(value, now[i]));
}

async function runJobs(store: AppStore, engine: Engine, jobs: readonly Job[], signal: AbortSignal): Promise<void> {
  for (const [at, job] of jobs.entries()) {
    const begun = performance.now();
    const tell = (progress: number): void => {
      const milliseconds = performance.now() - begun;
      put(store, ({ running }) => running && { running: { ...running, at, progress, milliseconds } });
    };
    tell(0);
    const tried = await runJob(engine, job, { signal, tell });
    if (signal.aborted) return;
    if (tried) put(store, ({ done }) => ({ done: withTried(done, tried) }));
  }
  put(store, () => ({ running: null }));
}

interface Told {
  readonly signal: AbortSignal;
  readonly tell: (progress: number) => void;
}

/** @returns null where it was stopped; one that fails leaves the others to run. */
async function runJob(engine: Engine, job: Job, { signal, tell }: Told): Promise<Tried | null> {
  try {
    const result = await engine.request('attack', job.request, {
      signal,
      // News may still arrive after a stop.
      onProgress: ({ done, of }) => void (!signal.aborted && tell(Math.min(1, done / of))),
    });
    return trialOf(job, result);
  } catch (error) {
    return isAbort(error) ? null : { key: job.key, message: messageOf(error) };
  }
}

function put(store: AppStore, change: (trials: Trials) => Partial<Trials> | null): void {
  store.setState(({ trials }) => ({ trials: { ...trials, ...change(trials) } }));
}
