/** All that a playback of the packets will show, walked coarsely beforehand: its axes can then stay as they are. */
import type { NetworkRef } from '../../engine/protocol.ts';
import type { Level } from '../../packets/grid.ts';
import type { Rehearsal } from '../model.ts';
import { followsOf } from '../pictures/registry.ts';
import { compareRef } from '../selectors.ts';
import { failures } from '../words.ts';
import { networkOf } from '../world.ts';
import type { Base } from './base.ts';
import type { Followed, Need } from './followed.ts';
import { isOnShow } from './ready.ts';
import { sampleRow } from './sample-row.ts';
import type { RunTools } from './tools.ts';

/** Enough for the heights of the packets to within a few percent, and a quarter of the work. */
const enough: Level = 129;

/** Every epoch of the network on show, and of the second row beside each. The walks go on from there when it is played. */
export const rehearsal: Followed<'rehearsal', Rehearsal> = {
  field: 'rehearsal',
  failure: failures.rehearsal,
  after: ['backend', 'network', 'picture'],
  ofDataset: true,
  isAwaited: true,
  needs: rehearsalNeeds,
  run: async (store, signal, { report }, tools) => {
    const { network: id, epoch: first } = store.choice;
    const { epochs } = networkOf(store.choice, store.world);
    const lines: Rehearsal['lines'][number][] = [];
    for (const [i, { epoch }] of epochs.entries()) {
      const stage = await stageOf(store, epoch, signal, tools);
      const compared = compareRef(stage.choice);
      for (const ref of [{ id, epoch }, ...(compared ? [compared] : [])]) {
        lines.push(await sampleRow(stage, ref, signal, { show: () => {}, report: () => {} }, tools, enough));
      }
      report((i + 1) / epochs.length);
    }
    return { first, lines };
  },
};

/** Nothing of the epoch: that is what changes while it is played. */
function rehearsalNeeds(store: Base): Need {
  const { choice, world, backend, picture, playing } = store;
  if (!playing || !isOnShow('rehearsal', store)) return 'hidden';
  if (backend.state === 'failed') return { blocked: backend.message };
  if (picture.state === 'failed') return { blocked: picture.message };
  if (backend.state !== 'ready' || picture.state !== 'ready' || picture.value.id !== choice.picture) return 'waiting';
  const { network, compareNetwork, compareEpoch, line, classA, classB, other } = choice;
  const along = [line, classA, classB, other, followsOf(other, choice, world)];
  return { hard: [backend.value, picture.value, network, compareNetwork, compareEpoch, ...along] };
}

/** The page as it will be at another epoch. */
async function stageOf(store: Base, epoch: number, signal: AbortSignal, { engine }: RunTools): Promise<Base> {
  const network: NetworkRef = { id: store.choice.network, epoch };
  const value = await engine.request('load', { network }, { signal });
  return { ...store, choice: { ...store.choice, epoch }, network: { state: 'ready', value } };
}
