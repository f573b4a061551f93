/** What the person does with attacks that are run one after the other, as changes of the store. */
import { completeParameters } from '../../attacks/parameters.ts';
import { isReady, ready } from '../followed/ready.ts';
import type { Results, Store } from '../store-types.ts';
import { datasetOf } from '../world.ts';
import { jobOf, settingOf } from './jobs.ts';
import { cheapestFirst, paceOf } from './pace.ts';
import type { Job, TrialActions, Trials } from './types.ts';

interface Access {
  get(): Store;
  set(change: Pick<Results, 'trials'>): void;
}

/** Before any attack was run. */
export const noTrials: Trials = { done: [], running: null, order: 'kind', layout: 'pictures' };

export function trialActions({ get, set }: Access): TrialActions {
  const change = (part: Partial<Trials>): void => set({ trials: { ...get().trials, ...part } });
  return {
    tryAttacks(ids) {
      const jobs = jobsFor(ids, get());
      if (jobs.length === 0) return;
      change({ running: { jobs, setting: settingOf(get()), at: 0, progress: 0, milliseconds: 0 } });
    },
    stopTrying() {
      change({ running: null });
    },
    arrangeTrials: change,
  };
}

/** None before the network and the picture are there. */
function jobsFor(ids: readonly string[], state: Store): readonly Job[] {
  if (!isReady(ready(state))) return [];
  const { choice, world, trials } = state;
  const dataset = datasetOf(choice, world);
  const found = world.attacks.flatMap((attack) => {
    const job = ids.includes(attack.id) ? jobOf(state, attack) : null;
    if (!job) return [];
    const { access, search } = attack;
    const steps = attack.steps(completeParameters(attack, dataset, {}), dataset.shape);
    return [{ job, access, search, steps, milliseconds: paceOf(trials.done, job) }];
  });
  return cheapestFirst(found).map(({ job }) => job);
}
