/** What the Attack view says, but for its marked-up sentences, which are in prose.tsx. */
import type { Attack } from '../../attacks/attack.ts';
import type { Norm } from '../../attacks/budget.ts';
import type { TargetName } from '../../attacks/target.ts';
import type { Outcome } from '../../core/outcome.ts';
import type { AttackStep, Cost } from '../../engine/protocol.ts';
import { outcomeWords } from '../../core/words.ts';
import type { Sign } from '../../ui/explain.tsx';
import { count, duration, fixed, ofPixels, roughly, sentence } from '../../ui/format.ts';

/** A class and its probability, as the page writes them. */
interface Said {
  readonly name: string;
  readonly percent: string;
}

interface Norms {
  readonly l0: number;
  readonly l2: number;
  readonly linf: number;
}

interface Took extends Cost {
  readonly steps: number;
  readonly nearest: number | null;
}

const steps = (taken: number): string => several(taken, 'step');

/** `no steps`, `1 step`, `1,000 steps` */
function several(number: number, one: string, many = `${one}s`): string {
  return number === 1 ? `1 ${one}` : `${number === 0 ? 'no' : count(number)} ${many}`;
}

const targets: Readonly<Record<TargetName, string>> = {
  'least-likely': 'least likely',
  'second-guess': 'second guess',
  random: 'random',
};

const limits: Readonly<Record<Norm, string>> = {
  linf: 'may change each pixel by up to ε',
  l2: 'may change all pixels together by ε√M in ℓ₂',
  l0: 'may change a share of up to ε of all pixel values',
};

export const words = {
  title: 'Attack',
  /** Beneath the question, where it has other pages too. */
  page: 'One attack',

  /** After the attack's name: how far it may go. */
  limitOf({ norm, search, changes }: Pick<Attack, 'norm' | 'search' | 'changes'>): string {
    if (search === 'nearest') return changes ? 'may change only some of the values' : 'seeks the smallest';
    return limits[norm];
  },

  theAttack: 'The attack',
  attack: 'attack',
  norms: { linf: 'ℓ∞ attack', l2: 'ℓ₂ attack', l0: 'ℓ₀ attack' } satisfies Record<Norm, string>,
  kinds: {
    budget: 'go as far as ε allows',
    nearest: 'look for the smallest change',
    answers: 'see answers alone, no gradients',
  },
  target: 'target class',
  noTarget: 'none: leave the label',
  /** @param name of the class that it is here, where known */
  targetBy: (target: TargetName, name: string | null) =>
    name === null ? targets[target] : `${targets[target]} (${name})`,
  oneClass: 'a class',
  targetFixed: 'This attack is made for it.',
  label: 'label to leave',
  networksAnswer: (name: string | null) => (name === null ? `the network's answer` : `the network's answer (${name})`),
  seed: 'seed',
  seedHelp: 'For what this attack draws at random: the same seed gives the same picture.',

  save: 'Save as PNG',
  notSaved: (message: string) => `The picture could not be saved: ${message}`,
  reset: 'Reset the attack',

  budgetOfAttack: 'Budget of the attack',
  changeFound: 'The change that was found',
  found: 'the change found',
  sought: 'the change is still sought',
  nothingFound: 'no success found; the last change tried',
  /** @param all values of the picture */
  lengths: ({ l0, l2, linf }: Norms, all: number) =>
    `ℓ₂ ${fixed(l2, 3)}, ℓ∞ ${ofPixels(linf)}, ℓ₀ ${count(l0)} of ${count(all)}`,
  cutDown: {
    linf: 'No ε is set for this attack. Below: the same change, clipped to less.',
    l2: 'No ε is set for this attack. Below: the same change, made shorter.',
    l0: 'No ε is set for this attack. Below: of the same change, fewer values.',
  } satisfies Record<Norm, string>,
  readKept: 'Read the curve at a part of the change',
  /** So much of a change. */
  kept: {
    linf: (part: string) => `clipped to ${part}`,
    l2: (part: string) => `ℓ₂ ${part} of it`,
    l0: (part: string) => `${part} of its values`,
  } satisfies Record<Norm, (part: string) => string>,
  curveTitle: 'Probabilities over the budget epsilon',
  noCurve: (message: string) => `No curve: ${sentence(message)}`,
  curveOf: (network: string) => `The curve is of ${network}.`,
  curveOnItsWay: 'Attacking with every budget…',
  curveToCome: 'The curve comes with the network.',
  curveAfter: 'The curve comes after the result.',
  curveOfParts: 'Asking about less of the change…',
  nothingChanged: 'Nothing was changed: there is no curve.',
  curveTakes: 'This attack takes many steps; the curve runs it with nine budgets.',
  curveStopped: 'The curve was called off.',
  drawCurve: 'Draw the curve',

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
  middle: 'What is shown between the pictures',
  maps: { noise: 'noise', conjugate: 'conjugate', tried: 'tried' },
  conjugateMap: 'The conjugate, along which the attack stepped: mid-grey where it is zero',
  conjugateScale: 'The scale of the conjugate, from black to white',
  alignment: 'How well the conjugate points',
  cosine: 'cos with ∇ℓ(X₀)',
  share: 'change along it',
  noConjugate: {
    original: 'The original: nothing led to it yet.',
    drawn: 'No gradient led to this iterate.',
    cached: 'Comes with the live result.',
  },
  noneKnown: 'No conjugate is known: it sees answers alone.',
  triedMap: 'Where the attack tried changes: black where never, white where most often',
  triedScale: 'How often a pixel changed, from black to white',
  tried: 'What the attack tried',
  times: (most: number) => `${most}×`,
  pixelsTried: 'pixels tried',
  gain: 'gain',
  sizeOfNoise: 'Size of the noise',
  largestChange: (sign: string) => `largest change, ${sign}`,
  length: (sign: string) => `length, ${sign}`,
  valuesChanged: (sign: string) => `values changed, ${sign}`,
  changedOf: (changed: number, all: number) => `${changed} of ${all}`,

  iterates: 'Iterates of the attack',
  iterate: 'iterate',
  /** @param step one of those that are here; @param taken how many steps there were in all */
  iterateOf({ index, repeats }: Pick<AttackStep, 'index' | 'repeats'>, taken: number, isLast: boolean): string {
    if (index === 0) return `0 of ${count(taken)}, the original`;
    if (repeats !== undefined) return `the result: step ${count(repeats)} of ${count(taken)}`;
    return `${count(index)} of ${count(taken)}${isLast ? ', the result' : ''}`;
  },
  keptSteps: (kept: number, taken: number) => `kept: ${count(kept)} of ${count(taken)} steps`,
  /** @param nearest the step with the smallest success, where others came after it */
  took({ steps: taken, nearest, gradients, queries }: Took): string {
    const best = nearest === null ? '' : ` (result: step ${count(nearest)})`;
    return `${steps(taken)}${best}, ${several(gradients, 'gradient')}, ${several(queries, 'query', 'queries')}`;
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
  attacking: 'Attacking…',
  runs: { attack: 'Attacking', compareAttack: 'Attacking', curve: 'Attacking with every budget' },
  /** @param left milliseconds; @param atMost it may end sooner */
  running(progress: number, left: number | undefined, atMost: boolean): string {
    const share = `${Math.round(progress * 100)}%`;
    return left === undefined ? share : `${share}, ${atMost ? 'at most' : 'about'} ${roughly(left)} left`;
  },
  cancel: 'Cancel',
  calledOff: (isOlder: boolean) => `Called off.${isOlder ? ' The result before it is shown.' : ''}`,
  runIt: 'Run it',
  didNotRun: (message: string) => `The attack did not run: ${sentence(message)}`,
  computedEarlier: 'Computed earlier, going live.',
  computedHere: (milliseconds: number) => `Computed here in ${duration(milliseconds)}.`,
} as const;

/** What came of an attack. */
export const verdictWords = {
  before: 'before the attack',
  after: (taken: number) => `after ${steps(taken)}`,
  target: (target: string, reached: boolean) => `target ${target} ${reached ? '' : 'not '}reached`,
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
  {
    sign: '∇ℓ(X₀)',
    words:
      'the gradient of the loss at the original: which way each number has to change to raise the loss fastest; the loss of the target where one is aimed at, else of the label',
  },
  {
    sign: 'conjugate',
    words:
      'what the attack stepped along, as in the paper’s Table IV: attack and picture are conjugate, like momentum and position',
  },
  {
    sign: 'cos',
    words:
      'how well two directions agree: 1 is the same way, 0 at right angles, −1 the opposite way. Below 0, the loss falls along the conjugate: the attack steps against it, or follows another loss',
  },
  {
    sign: 'change along it',
    words: 'of the squared length of the whole change, the share that lies along the conjugate, one way or the other',
  },
  { sign: 'query', words: 'one picture whose answer was asked of the network; gradients are counted apart' },
  { sign: 'ℓ∞', words: 'the largest change of any number' },
  { sign: 'ℓ₂', words: 'the length of the change: square all changes, add them up, take the root' },
  { sign: 'ℓ₀', words: 'how many of the numbers changed at all' },
];
