import { argmax } from '../../core/logits.ts';
import { completeParameters } from '../../attacks/parameters.ts';
import { attackOf, datasetOf, type Known } from '../known.ts';
import { maxEpsilon } from '../limits.ts';
import type { Store } from '../model.ts';
import type { Followed } from './follow.ts';
import { curvePreview } from './preview.ts';
import { attackNeeds } from './ready.ts';
import { attackRequest, perLinf } from './request.ts';
import type { Tools } from './tools.ts';

/** The probabilities over epsilon. They do not depend on the epsilon chosen, so a drag of it computes nothing here. */
export function followCurve({ engine, preview }: Tools, known: Known): Followed<'curve'> {
  return {
    field: 'curve',
    delay: 200,
    needs: (store) => attackNeeds(store, [store.choice.parameters, store.choice.seed]),
    run: async (store, signal) => {
      const epsilons = curveEpsilons(store, known);
      const own = perLinf(store, known);
      const request = { ...attackRequest(store, known), epsilons: epsilons.map((epsilon) => epsilon * own) };
      const logits = await engine.curve(request, signal);
      // At epsilon 0 the picture is as it was, so its answer is the label that was attacked by default.
      return { epsilons, logits, label: request.label ?? argmax(logits.logits.subarray(0, logits.classes)) };
    },
    preview: (store) => curvePreview(preview, store, known),
  };
}

/** Evenly from 0 to the largest epsilon; fewer where each one takes many steps. */
export function curveEpsilons({ choice }: Pick<Store, 'choice'>, known: Known): number[] {
  const attack = attackOf(choice, known);
  const dataset = datasetOf(choice, known);
  const steps = attack.steps(completeParameters(attack, dataset, choice.parameters));
  const points = steps === 1 ? 33 : 17;
  return Array.from({ length: points }, (_, i) => (maxEpsilon(dataset) * i) / (points - 1));
}
