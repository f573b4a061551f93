import { useMemo } from 'react';
import { jobOf } from '../../state/all-attacks/jobs.ts';
import type { Job } from '../../state/all-attacks/types.ts';
import { useStore } from '../../state/use-store.ts';
import { type Row, sortRows } from './rows.ts';

export interface Rows {
  readonly rows: readonly Row[];
  /** Jobs of the attacks that have no result on what is chosen; empty while the picture is on its way. */
  readonly missing: readonly Job[];
}

/** Every attack of the world on what is chosen. The same rows while nothing of that changes: progress does not. */
export function useRows(): Rows {
  const choice = useStore((store) => store.choice);
  const world = useStore((store) => store.world);
  const picture = useStore((store) => store.picture);
  const done = useStore((store) => store.trials.done);
  const order = useStore((store) => store.trials.order);
  const jobs = useMemo(
    () => world.attacks.map((attack) => jobOf({ choice, world, picture }, attack)),
    [choice, world, picture],
  );
  return useMemo(() => {
    const found = new Map(done.map((tried) => [tried.key, tried]));
    const triedOf = (job: Job | null | undefined) => (job ? found.get(job.key) : undefined);
    const rows = world.attacks.map((attack, i) => ({ attack, tried: triedOf(jobs[i]) }));
    const hasNone = (job: Job | null): job is Job => job !== null && !('result' in (triedOf(job) ?? {}));
    return { rows: sortRows(rows, order), missing: jobs.filter(hasNone) };
  }, [world, jobs, done, order]);
}
