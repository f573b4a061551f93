import type { AttackStep } from '../../engine/protocol.ts';
import { placeOfIterate, roundPixels } from '../iterates.ts';
import type { RoundedStep } from '../model.ts';
import { isLive, valueOf } from '../selectors.ts';
import { fail, failures } from '../words.ts';
import type { Base } from './base.ts';
import type { Followed } from './followed.ts';
import { isOnShow, isReady, mustBeReady, ready } from './ready.ts';

/** What the network says of the iterate on show in 8 bits, as it is saved. Of the last one the attack's result tells it. */
export const rounded: Followed<'rounded', RoundedStep> = {
  field: 'rounded',
  failure: failures.rounded,
  after: ['backend', 'network', 'picture', 'attack'],
  ofDataset: true,
  isAwaited: false,
  needs: (store) => {
    const step = isOnShow('rounded', store) ? stepOnShow(store) : null;
    if (!step) return 'hidden';
    const found = ready(store);
    if (!isReady(found)) return found;
    return isLive(store.attack) ? { hard: [found.network, step] } : 'waiting';
  },
  run: async (store, signal, _progress, { engine }) => {
    const step = stepOnShow(store);
    if (!step) throw fail('not-ready', {});
    const { network, picture } = mustBeReady(store);
    const pixels = roundPixels(step.pixels);
    const pictures = [{ shape: picture.shape, pixels }];
    const { logits } = await engine.request('predict', { network: network.network, pictures }, { signal });
    return { step, pixels, logits };
  },
};

/** null where the last one is on show, or none. */
function stepOnShow({ attack, choice }: Pick<Base, 'attack' | 'choice'>): AttackStep | null {
  const steps = valueOf(attack)?.steps ?? [];
  const place = placeOfIterate(steps, choice.iterate);
  return place < steps.length - 1 ? steps[place]! : null;
}
