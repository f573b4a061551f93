import { attackOf, datasetOf, type Known } from '../known.ts';
import { completeParameters } from '../../attacks/parameters.ts';
import type { Store } from '../model.ts';
import type { Followed } from './follow.ts';
import { attackPreview } from './preview.ts';
import { attackNeeds } from './ready.ts';
import { attackRequest } from './request.ts';
import type { Tools } from './tools.ts';

export function followAttack({ engine, preview }: Tools, known: Known): Followed<'attack'> {
  return {
    field: 'attack',
    needs: (store) => attackNeeds(store, [store.choice.epsilon, store.choice.parameters, store.choice.seed]),
    run: (store, signal, { report }) =>
      engine.attack(
        attackRequest(store, known),
        isLong(store, known) ? (step, of) => report(step / of) : undefined,
        signal,
      ),
    preview: (store) => attackPreview(preview, store),
  };
}

/** Telling of each of a few quick steps would render the page more often than the attack takes steps. */
function isLong({ choice }: Store, known: Known): boolean {
  const attack = attackOf(choice, known);
  return attack.steps(completeParameters(attack, datasetOf(choice, known), choice.parameters)) > 8;
}
