/** Attacks of the kinds that the page may come to have, for the store: none of them is ever run. */
import type { Attack } from '../../src/attacks/attack.ts';
import { attacks } from '../../src/attacks/registry.ts';
import { world } from './world.ts';

const [first] = attacks;

async function* never() {
  // What the store does with an attack never comes here.
}

const about = { ...first!, run: never };

/** Aims towards a class. */
export const towards = { ...about, id: 'towards', aim: 'towards', search: 'budget' } as Attack;

/** Aims where it is asked to. */
export const both = { ...about, id: 'both', aim: 'either', search: 'budget' } as Attack;

/** Is made for one target. */
export const fixed = { ...towards, id: 'fixed', isTargetFixed: true } as Attack;

/** Seeks the smallest change. */
export const nearest = { ...about, id: 'nearest', aim: 'away', search: 'nearest' } as Attack;

/** Counts the values that it changes. */
export const fewest = { ...about, id: 'fewest', norm: 'l0', search: 'budget' } as Attack;

export const worldOfAttacks = { ...world, attacks: [...attacks, towards, both, fixed, nearest, fewest] };
