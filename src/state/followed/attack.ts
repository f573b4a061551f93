import { completeParameters } from '../../attacks/parameters.ts';
import type { AttackResult } from '../../engine/protocol.ts';
import { attackOf, datasetOf } from '../world.ts';
import { failures } from '../words.ts';
import type { Base } from './base.ts';
import type { Followed } from './followed.ts';
import { attackPreview } from './preview.ts';
import { attackNeeds } from './ready.ts';
import { attackRequest } from './request.ts';

export const attack: Followed<'attack', AttackResult> = {
  field: 'attack',
  failure: failures.attack,
  after: ['backend', 'network', 'picture'],
  ofDataset: true,
  isAwaited: true,
  needs: (store) => attackNeeds('attack', store, [...budgetOf(store), store.choice.parameters, store.choice.seed]),
  run: (store, signal, { report }, { engine }) =>
    engine.request('attack', attackRequest(store), {
      signal,
      onProgress: isLong(store) ? ({ done, of }) => report(done / of) : undefined,
    }),
  preview: attackPreview,
};

/** An attack that seeks the smallest change has no budget: a drag of epsilon computes nothing. */
function budgetOf({ choice, world }: Base): readonly number[] {
  return attackOf(choice, world).search === 'budget' ? [choice.epsilon] : [];
}

/** Only long attacks tell how far they are: for a few quick steps it would just render the page more often. */
function isLong({ choice, world }: Base): boolean {
  const chosen = attackOf(choice, world);
  return chosen.steps(completeParameters(chosen, datasetOf(choice, world), choice.parameters)) > 8;
}
