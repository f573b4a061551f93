/** What the person does with measures of robustness, as changes of the store. */
import { measureIds } from '../../robustness/measure.ts';
import type { Store } from '../store-types.ts';
import { testSetOf } from '../test-set/pictures.ts';
import type { DistortionActions, DistortionResults, Distortions } from './types.ts';

interface Access {
  get(): Store;
  set(change: Partial<DistortionResults>): void;
}

/** Before anything was measured. */
export const noDistortions: DistortionResults = { distortions: [], distorting: null };

export function distortionActions({ get, set }: Access): DistortionActions {
  return {
    measureDistortions() {
      const { choice, world, distorting } = get();
      const taken = testSetOf(choice, world);
      if (!taken || distorting) return;
      const network = { id: choice.network, epoch: choice.epoch };
      const job = { network, set: taken, measures: measureIds };
      set({ distorting: { job, measure: measureIds[0], done: 0, of: 0, milliseconds: 0 } });
    },
    stopDistorting() {
      set({ distorting: null });
    },
  };
}

/** In the place of what was measured of the same before. */
export function withDistortions(all: readonly Distortions[], fresh: Distortions): readonly Distortions[] {
  const isSame = ({ measure, network }: Distortions): boolean =>
    measure === fresh.measure && network.id === fresh.network.id && network.epoch === fresh.network.epoch;
  return [...all.filter((each) => !isSame(each)), fresh];
}
