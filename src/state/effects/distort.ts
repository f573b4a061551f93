/** Measures the robustness of a network on the person's own test set, whatever else is looked at meanwhile. */
import { isAbort, messageOf } from '../../core/errors.ts';
import type { Engine } from '../../engine/protocol.ts';
import { measureCheckpoint } from '../../robustness/checkpoint.ts';
import type { MeasureId } from '../../robustness/measure.ts';
import { measures } from '../../robustness/registry.ts';
import { withDistortions } from '../robustness/actions.ts';
import type { Distorting, DistortingJob } from '../robustness/types.ts';
import type { AppStore } from '../store.ts';
import { failures } from '../words.ts';

/** @returns a function that stops it. */
export function followDistorting(store: AppStore, engine: Engine): () => void {
  let running: DistortingJob | null = null;
  let controller = new AbortController();

  function check(): void {
    const { distorting, world } = store.getState();
    const job = distorting?.job ?? null;
    if (job && !Object.values(world.testSets).includes(job.set)) return void store.setState({ distorting: null });
    if (job === running) return;
    controller.abort();
    running = job;
    if (!job) return;
    controller = new AbortController();
    void work(store, engine, job, controller.signal);
  }

  const unsubscribe = store.subscribe(check);
  check();
  return () => {
    unsubscribe();
    controller.abort();
  };
}

async function work(store: AppStore, engine: Engine, job: DistortingJob, signal: AbortSignal): Promise<void> {
  try {
    await engine.request('load', { network: job.network }, { signal });
    for (const id of job.measures) await measure(store, engine, job, id, signal);
  } catch (error) {
    if (signal.aborted || isAbort(error)) return;
    store.getState().notify('error', failures.measurement(messageOf(error)));
  }
  if (!signal.aborted) store.setState({ distorting: null });
}

async function measure(
  store: AppStore,
  engine: Engine,
  { network, set }: DistortingJob,
  id: MeasureId,
  signal: AbortSignal,
): Promise<void> {
  const begun = performance.now();
  const tell = (news: Pick<Distorting, 'done' | 'of'>): void => {
    const milliseconds = performance.now() - begun;
    store.setState(({ distorting }) => ({
      distorting: distorting && { ...distorting, ...news, measure: id, milliseconds },
    }));
  };
  tell({ done: 0, of: 0 });
  const found = measures.find((each) => each.id === id)!;
  const values: number[] = [];
  for await (const { value, of } of measureCheckpoint(engine, found, network, set, signal)) {
    // A picture may still be done after the measurement was stopped.
    if (signal.aborted) return;
    values.push(value);
    const fresh = { measure: id, network, set, values: [...values] };
    store.setState(({ distortions }) => ({ distortions: withDistortions(distortions, fresh) }));
    tell({ done: values.length, of });
  }
}
