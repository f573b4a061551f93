import type { Attacked } from '../model.ts';
import { besideRef } from '../selectors.ts';
import { fail, failures } from '../words.ts';
import { runAttack, settingsOf } from './attack.ts';
import type { Followed } from './followed.ts';
import { attackNeeds } from './ready.ts';

/** The same attack on another network, along that one's own gradients. */
export const compareAttack: Followed<'compareAttack', Attacked> = {
  field: 'compareAttack',
  failure: failures.compareAttack,
  after: ['backend', 'network', 'picture', 'attack'],
  ofDataset: true,
  isAwaited: true,
  // After the first network's attack has been asked for, which then runs before this one.
  delay: 10,
  needs: (store) => {
    const beside = store.choice.beside ? besideRef(store.choice, store.world) : null;
    if (!beside) return 'hidden';
    const need = attackNeeds('compareAttack', store, settingsOf(store));
    if (typeof need !== 'object' || !('hard' in need)) return need;
    return { ...need, hard: [...need.hard, beside.id, beside.epoch] };
  },
  run: async (store, signal, progress, tools) => {
    const beside = besideRef(store.choice, store.world);
    if (!beside) throw fail('nothing-to-compare', {});
    return runAttack(store, beside, signal, progress, tools);
  },
};
