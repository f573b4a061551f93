/** What an attack aims at, in the choice and in the address. */
import { describe, expect, it } from 'vitest';
import { readAddress, writeAddress } from '../../src/state/address.ts';
import type { Choice } from '../../src/state/model.ts';
import { defaultChoice, settle } from '../../src/state/settle.ts';
import { both, fixed, towards, worldOfAttacks as world } from './attacks.ts';

const start = defaultChoice(world);
const after = (...changes: Partial<Choice>[]) =>
  changes.reduce((choice: Choice, change) => settle(choice, change, world).choice, start);
const address = (...changes: Partial<Choice>[]) => writeAddress(after(...changes), world);

describe('the target', () => {
  it.each(['least-likely', 'second-guess', 'random', 4] as const)('%s is in the address, and comes back', (target) => {
    const choice = after({ attack: both.id }, { target });
    expect(choice.target).toBe(target);
    const query = writeAddress(choice, world);
    expect(query).toBe(`attack=both&target=${target === 4 ? 'deer' : target}`);
    expect(readAddress(query, world)).toEqual({ choice, ignored: [] });
  });

  it('that an attack takes anyway is not in the address', () => {
    expect(address({ attack: towards.id }, { target: 'least-likely' })).toBe('attack=towards');
    expect(readAddress('attack=towards&target=least-likely', world).ignored).toEqual([]);
    expect(address({ attack: towards.id }, { target: 'random' })).toBe('attack=towards&target=random');
  });

  it('is none of an attack that leads away, and none that can be chosen where it is fixed', () => {
    expect(after({ attack: 'fgm', target: 'random' }).target).toBeNull();
    expect(after({ attack: fixed.id, target: 4 }).target).toBeNull();
    expect(readAddress(`attack=${fixed.id}&target=deer`, world).ignored).toEqual(['target=deer']);
  });

  it('goes with the attack', () => {
    expect(after({ attack: both.id }, { target: 'random' }, { attack: towards.id }).target).toBeNull();
  });
});

describe('where a class is aimed at', () => {
  it('the label to leave gives way, and nothing is said of it', () => {
    const choice = after({ attack: both.id, label: 3 });
    expect(choice.label).toBe(3);
    expect(settle(choice, { target: 'second-guess' }, world)).toMatchObject({ choice: { label: null }, ignored: [] });
    expect(after({ attack: towards.id, label: 3 }).label).toBeNull();
  });

  it('a seed is chosen for a random target alone', () => {
    expect(after({ attack: both.id, target: 'random', seed: 7 }).seed).toBe(7);
    expect(after({ attack: both.id, target: 'second-guess', seed: 7 }).seed).toBe(1);
  });

  it('accuracy is measured all the same, of leaving the label', () => {
    expect(after({ attack: both.id, target: 'random' }, { measure: 'chosen' }).measure).toBe('chosen');
  });
});
