/** What several rooms of the page say. */
import { failWith } from '../core/errors.ts';
import { count, fixed } from '../ui/format.ts';

export const errorWords = {
  'not-fetched': () => 'its part of the program could not be fetched',
} as const;

export const fail = failWith(errorWords);

export const words = {
  /** At the top of the page, in a word and as a question. */
  questions: {
    attack: { title: 'Attack', words: 'What fools it?' },
    packets: { title: 'Packets', words: 'Is there a limit?' },
    tradeoff: { title: 'Trade-off', words: 'Accurate or robust?' },
  },
  /** A page of the first question. */
  allAttacks: 'All attacks',
  /** Another one, and what stands above it. */
  transfer: {
    page: 'Transfer',
    lead: 'A picture is crafted on one network. Does it fool others, which the attack has never seen?',
    more: 'The attack is the one of the first page, with all its settings. It sees one network only; the others are just asked, as anyone could ask them. If they err on the same picture, an attack needs no access to the network that it is meant for.',
  },
  opening: 'Opening…',
  more: 'more',
  less: 'less',
  moreAbout: 'more about this view',
  lessAbout: 'less about this view',
  tryAgain: 'Try again',
  epoch: (epoch: number) => `epoch ${epoch}`,
  budget: 'budget ε',
  l2Length: (radius: number) => `ℓ₂ length ${fixed(radius, 3)}`,
  /** Of an attack in l0. */
  valuesOf: (changed: number, all: number) => `${changed} of ${all} values`,
  paperTick: (epsilon: string) => `${epsilon} paper`,
  /** Of a data set that the paper does not have. */
  usualTick: (epsilon: string) => `${epsilon} usual`,
  waitsForHalf: (file: string) => `${file} is here and waits for its other half.`,
  weights: (parameters: number) => `${count(parameters)} weights`,
} as const;
