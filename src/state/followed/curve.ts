import { radiusOf } from '../../attacks/budget.ts';
import { completeParameters } from '../../attacks/parameters.ts';
import { argmax } from '../../core/logits.ts';
import { maxEpsilon } from '../limits.ts';
import type { CurveSamples } from '../model.ts';
import { attackOf, datasetOf } from '../world.ts';
import { failures } from '../words.ts';
import type { Base } from './base.ts';
import type { Followed } from './followed.ts';
import { curvePreview } from './preview.ts';
import { attackNeeds, mustBeReady } from './ready.ts';
import { attackSettings } from './request.ts';

/** The probabilities over epsilon. They do not depend on the epsilon chosen, so a drag of it computes nothing here. */
export const curve: Followed<'curve', CurveSamples> = {
  field: 'curve',
  failure: failures.curve,
  after: ['backend', 'network', 'picture'],
  ofDataset: true,
  // Playing the training does not wait for it: it takes longer than the attack itself.
  isAwaited: false,
  delay: 200,
  needs: (store) => attackNeeds('curve', store, [store.choice.parameters, store.choice.seed]),
  run: async (store, signal, _progress, { engine }) => {
    const epsilons = curveEpsilons(store);
    const { norm } = attackOf(store.choice, store.world);
    const { shape, label: truth } = mustBeReady(store).picture;
    const settings = attackSettings(store);
    const radii = epsilons.map((epsilon) => radiusOf(norm, epsilon, shape));
    const logits = await engine.request('curve', { ...settings, radii }, { signal });
    // The first row is the picture as it is (epsilon 0): its answer is the label that is attacked where none is chosen.
    const label = settings.label ?? argmax(logits.logits.subarray(0, logits.classes));
    return { epsilons, logits, label, truth };
  },
  preview: curvePreview,
};

/** Evenly from 0 to the largest epsilon; fewer where each one takes many steps. */
function curveEpsilons({ choice, world }: Base): number[] {
  const chosen = attackOf(choice, world);
  const dataset = datasetOf(choice, world);
  const steps = chosen.steps(completeParameters(chosen, dataset, choice.parameters));
  const points = steps === 1 ? 33 : 17;
  return Array.from({ length: points }, (_, i) => (maxEpsilon(dataset) * i) / (points - 1));
}
