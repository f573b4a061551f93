/** What the Attack view says, but for its marked-up sentences, which are in prose.tsx. */
import type { Norm } from '../../attacks/budget.ts';
import { duration, sentence } from '../../ui/format.ts';

/** A class and its probability, as the page writes them. */
interface Said {
  readonly name: string;
  readonly percent: string;
}

const steps = (taken: number): string => (taken === 1 ? '1 step' : `${taken} steps`);

export const words = {
  title: 'Attack',
  question: 'What fools it?',

  theAttack: 'The attack',
  attack: 'attack',
  norms: { linf: 'ℓ∞ attack', l2: 'ℓ₂ attack', l0: 'ℓ₀ attack' } satisfies Record<Norm, string>,
  target: 'target class',
  leastLikely: (name: string | null) => (name === null ? 'least likely' : `least likely (${name})`),
  label: 'label whose loss is raised',
  networksAnswer: (name: string | null) => (name === null ? `the network's answer` : `the network's answer (${name})`),
  seed: 'seed',
  seedHelp: 'For what is drawn at random: the same seed gives the same picture.',

  save: 'Save as PNG',
  notSaved: (message: string) => `The picture could not be saved: ${message}`,
  reset: 'Reset the attack',

  budgetOfAttack: 'Budget of the attack',
  readCurve: 'ε on the curve; the attack itself seeks the smallest change',
  curveTitle: 'Probabilities over the budget epsilon',
  noCurve: (message: string) => `No curve: ${sentence(message)}`,
  curveOnItsWay: 'Attacking with every budget…',
  curveToCome: 'The curve comes with the network.',

  original: (title: string) => `The original picture: ${title}`,
  attacked: 'The attacked picture',
  beforeAttack: 'before the attack',
  afterAttack: 'after the attack',
  afterSteps: (taken: number) => `after ${steps(taken)}`,
  probabilities: (when: string) => `Probabilities ${when}`,

  noise: 'What the attack added: mid-grey where nothing changed',
  gain: 'gain',
  sizeOfNoise: 'Size of the noise',
  largestChange: (sign: string) => `largest change, ${sign}`,
  length: (sign: string) => `length, ${sign}`,
  valuesChanged: (sign: string) => `values changed, ${sign}`,
  changedOf: (changed: number, all: number) => `${changed} of ${all}`,

  iterates: 'Iterates of the attack',
  iterate: 'iterate',
  iterateOf(index: number, last: number): string {
    if (index === 0) return `0 of ${last}, the original`;
    return index === last ? `${last} of ${last}, the result` : `${index} of ${last}`;
  },
  stepBack: 'One step back',
  stepOn: 'One step on',
  play: 'Play the steps of the attack',
  pause: 'Pause',

  noResult: 'No result',
  waiting: 'Waiting for the network',
  becomes: 'becomes',
  startsSoon: 'The attack starts as soon as the picture and the network are there.',
  attacking: (progress: number | undefined) =>
    progress === undefined ? 'Attacking…' : `Attacking, ${Math.round(progress * 100)}%…`,
  didNotRun: (message: string) => `The attack did not run: ${sentence(message)}`,
  computedEarlier: 'Computed earlier, going live.',
  computedHere: (milliseconds: number) => `Computed here in ${duration(milliseconds)}.`,
} as const;

/** What came of an attack. */
export const verdictWords = {
  outcomes: { fooled: 'fooled', held: 'held' },
  already: (label: string) => `not read as ${label} even before the attack`,
  reached: (target: string) => `fooled, target ${target} reached`,
  missed: (target: string) => `held, target ${target} not reached`,
  /** All of it, for those who hear the page. */
  whole(before: Said, after: Said, outcome: string): string {
    const now = `${before.name === after.name ? 'still ' : ''}${after.name} ${after.percent}`;
    return `${before.name} ${before.percent}, after the attack ${now}: ${outcome}.`;
  },
  rounded: {
    plain: (said: Said) => `${rounded(said)}.`,
    stillFooled: (said: Said) => `${rounded(said)}, still fooled.`,
    held: (said: Said) => `${rounded(said)}, held.`,
    undone: (said: Said) => `${rounded(said)}; the rounding undoes the attack.`,
    tipped: (said: Said) => `${rounded(said)}; the rounding alone tips it over.`,
  },
} as const;

function rounded({ name, percent }: Said): string {
  return `Rounded to 8 bits, as it is saved: ${name} ${percent}`;
}
