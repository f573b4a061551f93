/** Accuracy can not be measured under an attack that aims towards a class. */
import { describe, expect, it } from 'vitest';
import { readAddress } from '../../src/state/address.ts';
import type { Choice } from '../../src/state/model.ts';
import { towards, worldOfAttacks } from './attacks.ts';
import { makeStore } from './world.ts';

const open = () => makeStore(undefined, worldOfAttacks);
const texts = (store: ReturnType<typeof open>): string[] => store.getState().notices.map(({ text }) => text);
const told = 'measure "chosen": not possible here. The nearest that is was taken.';

describe('the chosen attack, where it aims towards a class', () => {
  it.each<[string, readonly Partial<Choice>[]]>([
    ['asked for last', [{ attack: towards.id }, { measure: 'chosen' }]],
    ['asked for first', [{ measure: 'chosen' }, { attack: towards.id }]],
    ['asked for with the attack', [{ attack: towards.id, measure: 'chosen' }]],
  ])('is not what is measured: %s', (_, changes) => {
    const store = open();
    for (const change of changes) store.getState().choose(change);
    expect(store.getState().choice).toMatchObject({ attack: towards.id, measure: 'pgd' });
    expect(texts(store)).toEqual([told]);
  });

  it('is told in an address too', () => {
    const { choice, ignored } = readAddress(`attack=${towards.id}&measure=chosen`, worldOfAttacks);
    expect(choice).toMatchObject({ attack: towards.id, measure: 'pgd' });
    expect(ignored).toEqual(['measure=chosen']);
  });

  it('leaves other choices as they are', () => {
    const store = open();
    store.getState().choose({ measure: 'fgsm' });
    store.getState().choose({ attack: towards.id, target: 3 });
    expect(store.getState().choice).toMatchObject({ measure: 'fgsm', target: 3 });
    store.getState().choose({ measure: 'none' });
    store.getState().choose({ attack: 'pgd', measure: 'chosen' });
    expect(store.getState().choice).toMatchObject({ attack: 'pgd', measure: 'chosen', target: null });
    store.getState().choose({ dataset: 'mnist' });
    expect(store.getState().choice.measure).toBe('chosen');
    expect(texts(store)).toEqual([]);
  });
});
