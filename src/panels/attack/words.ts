/** What the Attack view says, but for its marked-up sentences, which are in prose.tsx. */
import type { Attack } from '../../attacks/attack.ts';
import type { Norm } from '../../attacks/budget.ts';
import type { Outcome } from '../../core/outcome.ts';
import { outcomeWords } from '../../core/words.ts';
import type { Sign } from '../../ui/explain.tsx';
import { duration, sentence } from '../../ui/format.ts';

/** A class and its probability, as the page writes them. */
interface Said {
  readonly name: string;
  readonly percent: string;
}

const steps = (taken: number): string => (taken === 1 ? '1 step' : `${taken} steps`);

const limits: Readonly<Record<Norm, string>> = {
  linf: 'may change each pixel by up to ε',
  l2: 'may change all pixels together, by an ℓ₂ length of up to ε√M',
  l0: 'may change a share of up to ε of all pixel values',
};

export const words = {
  title: 'Attack',
  /** Beneath the question, where it has other pages too. */
  page: 'One attack',

  /** After the attack's name: how far it may go. */
  limitOf({ norm, search }: Pick<Attack, 'norm' | 'search'>): string {
    return search === 'nearest' ? 'looks for the smallest change that does' : limits[norm];
  },

  theAttack: 'The attack',
  attack: 'attack',
  norms: { linf: 'ℓ∞ attack', l2: 'ℓ₂ attack', l0: 'ℓ₀ attack' } satisfies Record<Norm, string>,
  target: 'target class',
  leastLikely: (name: string | null) => (name === null ? 'least likely' : `least likely (${name})`),
  label: 'label whose loss is raised',
  networksAnswer: (name: string | null) => (name === null ? `the network's answer` : `the network's answer (${name})`),
  seed: 'seed',
  seedHelp: 'For what this attack draws at random: the same seed gives the same picture.',

  save: 'Save as PNG',
  notSaved: (message: string) => `The picture could not be saved: ${message}`,
  reset: 'Reset the attack',

  budgetOfAttack: 'Budget of the attack',
  readCurve: 'ε on the curve; the attack itself seeks the smallest change',
  curveTitle: 'Probabilities over the budget epsilon',
  noCurve: (message: string) => `No curve: ${sentence(message)}`,
  curveOf: (network: string) => `The curve is of ${network}.`,
  curveOnItsWay: 'Attacking with every budget…',
  curveToCome: 'The curve comes with the network.',

  original: (title: string) => `The original picture: ${title}`,
  attacked: 'The attacked picture',
  notYetAttacked: 'The picture before the attack, unchanged',
  beforeAttack: 'before the attack',
  afterAttack: 'after the attack',
  afterSteps: (taken: number) => (taken === 0 ? 'before any step' : `after ${steps(taken)}`),
  probabilities: (when: string, network: string | null) =>
    `Probabilities ${when}${network === null ? '' : `, ${network}`}`,
  /** Buttons over the pictures. */
  flipToAttacked: 'Show the attacked picture in place of the original, while held',
  flipToOriginal: 'Show the original in place of the attacked picture, while held',

  readEpsilon: 'Read the curve at a budget',
  /** @param budget as it is written: `8/255` */
  atBudget: (budget: string) => `ε = ${budget}`,
  setsBudget: 'Click or Enter: set ε',

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

  beside: 'beside another network',
  secondNetwork: 'The other network',
  otherNetwork: 'other network',
  otherEpoch: 'at epoch',
  trainedOn: { standard: 'trained on pictures as they are', robust: 'trained on attacked pictures' },
  /** Before what is read aloud of one of two networks. */
  ofNetwork: (name: string) => `${name}:`,

  inBrief: 'In brief',
  playTraining: 'Play the training',
  pauseTraining: 'Pause the training',

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
  before: 'before the attack',
  after: (taken: number) => `after ${steps(taken)}`,
  aimed: (word: string, target: string, reached: boolean) =>
    `${word}, target ${target} ${reached ? '' : 'not '}reached`,
  targetReached: 'target reached',
  truthUnknown: 'What it really shows is not known: judged by what the network said before.',
  truth: (label: string) => `True class: ${label}.`,
  untouched: ({ name, percent }: Said) => `${name} ${percent}, before the attack.`,
  /**
   * All of it, for those who hear the page.
   * @param taken how many steps of the attack are shown; null: all
   */
  whole(before: Said, after: Said, taken: number | null, outcome: string): string {
    const now = `${before.name === after.name ? 'still ' : ''}${after.name} ${after.percent}`;
    const when = taken === null ? 'the attack' : steps(taken);
    return `${before.name} ${before.percent}, after ${when} ${now}: ${outcome}.`;
  },
  rounded: {
    plain: (said: Said) => `${rounded(said)}.`,
    same: (said: Said, outcome: Outcome) => `${rounded(said)}, ${unchanged[outcome]}.`,
    undone: (said: Said) => `${rounded(said)}; the rounding undoes the attack.`,
    tipped: (said: Said) => `${rounded(said)}; the rounding alone tips it over.`,
    other: (said: Said, outcome: string) => `${rounded(said)}; so rounded: ${outcome}.`,
  },
} as const;

/** An outcome that the rounding does not change. */
const unchanged: Readonly<Record<Outcome, string>> = {
  ...outcomeWords,
  fooled: 'still fooled',
  corrected: 'still corrected',
};

function rounded({ name, percent }: Said): string {
  return `Rounded to 8 bits, as it is saved: ${name} ${percent}`;
}

/** Every sign of the view, for its list of symbols. */
export const signs: readonly Sign[] = [
  { sign: 'X₀', words: 'the original picture: one number for each colour of each pixel, 0 is none of it and 1 is all' },
  { sign: 'X', words: 'the attacked picture' },
  {
    sign: 'ε',
    words:
      'the budget, how far an attack may go: in ℓ∞ the most that a number may change; in ℓ₂ the length that a change of ε everywhere has; in ℓ₀ the share of the numbers that may change',
  },
  { sign: 'α', words: 'how far one step goes, of an attack that takes several' },
  { sign: 'ℓ∞', words: 'the largest change of any number' },
  { sign: 'ℓ₂', words: 'the length of the change: square all changes, add them up, take the root' },
  { sign: 'ℓ₀', words: 'how many of the numbers changed at all' },
];
