/** What the view of all attacks says, but for its marked-up sentences, which are in prose.tsx. */
import type { Attack } from '../../attacks/attack.ts';
import type { Norm } from '../../attacks/budget.ts';
import { outcomes, type Outcome } from '../../core/outcome.ts';
import { outcomeWords } from '../../core/words.ts';
import type { TrialOrder } from '../../state/all-attacks/types.ts';
import type { Sign } from '../../ui/explain.tsx';
import { count, duration, fixed, percent, roughly, sentence } from '../../ui/format.ts';

const norms: Readonly<Record<Norm, string>> = { linf: 'ℓ∞', l2: 'ℓ₂', l0: 'ℓ₀' };

const attacks = (number: number): string => (number === 1 ? '1 attack' : `${number} attacks`);

export const words = {
  title: 'All attacks',

  runAll: (number: number) => (number === 1 ? 'Run the attack' : `Run all ${number} attacks`),
  runOthers: (number: number) => `Run the other ${number}`,
  runAgain: 'Run all again',
  stop: 'Stop',
  /** What is not there yet. */
  waits: 'The attacks can run as soon as the picture and the network are there.',
  cannotRun: (message: string) => `The attacks cannot run: ${sentence(message)}`,
  willTake: (milliseconds: number) => `About ${roughly(milliseconds)}, as these took here before.`,
  inTurn: 'One after the other, single steps first, long searches last.',
  inTurnHere: 'One after the other, long searches last. How long they take here is known once they have run.',
  allThere: 'Nothing has changed since: they would give the same again.',
  running: (name: string, place: number, of: number) => `${name}, ${place} of ${of}`,
  runningShare: (share: number) => `${Math.round(100 * share)}%`,
  left: (milliseconds: number, ofAll: boolean) => `about ${roughly(milliseconds)} left${ofAll ? '' : ' for this one'}`,
  progress: 'Attacks that have run',

  order: 'order',
  orders: {
    kind: 'by kind',
    name: 'by name',
    linf: 'smallest ℓ∞ first',
    l2: 'smallest ℓ₂ first',
    l0: 'fewest values first',
    asked: 'fewest questions first',
    time: 'quickest first',
    cosine: 'nearest to the gradient first',
  } satisfies Record<TrialOrder, string>,
  layout: 'show as',
  layouts: { pictures: 'pictures', table: 'table' },
  files: 'Save',
  notSaved: (message: string) => `The file could not be saved: ${message}`,

  original: (title: string) => `The original picture: ${title}`,
  saysOriginally: (name: string, share: string) => `the network says ${name} ${share}`,

  /** Where one was chosen in the view of one attack. */
  labelToLeave: (name: string) => `label to leave: ${name}`,

  /** What kind of attack it is, from what it declares. */
  kind({ norm, search, aim, access }: Pick<Attack, 'norm' | 'search' | 'aim' | 'access'>): string {
    const how = search === 'budget' ? `${norms[norm]} within ε` : `smallest ${norms[norm]}`;
    return [how, aim === 'towards' ? 'aims' : '', access === 'answers' ? 'by answers' : ''].filter(Boolean).join(', ');
  },
  result: (name: string) => `What ${name} made of the picture`,
  change: (name: string) => `What ${name} changed: mid-grey where nothing`,
  conjugate: (name: string) => `The conjugate of ${name}: mid-grey is zero`,
  resultShort: 'result',
  changeShort: (scale: string) => `change ${scale}`,
  conjugateShort: (scale: string) => `conjugate ${scale}`,
  plusMinus: (value: string) => `±${value}`,
  plusMinusPixels: (levels: string) => `±${levels}/255`,
  nothing: 'none',
  /** In the place of the conjugate's picture. */
  noneKnown: 'no conjugate is known',
  noneHere: 'no conjugate here',
  conjugateFormula: 'conjugate',
  failed: 'attack failed',
  /** Only where the exact result says otherwise. */
  beforeRounding: (name: string, share: string, word: string) => `before rounding to 8 bits: ${name} ${share}, ${word}`,
  notRun: 'not run on this',
  isNext: 'waits for its turn',
  runs: 'running',
  didNotRun: (message: string) => `It stopped with an error: ${sentence(message)}`,
  run: 'Run',
  runOne: (name: string) => `Run ${name}`,
  open: 'Open',
  openOne: (name: string) => `Open ${name} in the view of one attack`,
  numbersOf: (name: string) => `Numbers of ${name}`,
  /** Of one attack's numbers. */
  numbers: {
    linf: 'ℓ∞',
    l2: 'ℓ₂',
    l0: 'ℓ₀',
    steps: 'steps',
    queries: 'queries',
    gradients: 'gradients',
    time: 'time',
    cosine: 'cos',
    share: 'along',
  },
  value: {
    l2: (length: number) => fixed(length, 3),
    count,
    time: duration,
    cosine: (cosine: number | null) => (cosine === null ? '–' : fixed(cosine, 2)),
    share: (share: number | null) => (share === null ? '–' : percent(share)),
  },

  columns: {
    attack: 'attack',
    kind: 'kind',
    outcome: 'outcome',
    answer: 'answer',
    probability: 'probability',
    linf: 'ℓ∞',
    l2: 'ℓ₂',
    l0: 'ℓ₀',
    steps: 'steps',
    queries: 'queries',
    gradients: 'gradients',
    time: 'milliseconds',
    cosine: 'cosine',
    share: 'share along the conjugate',
    conjugate: 'conjugate (TeX)',
  },
  failedOutcome: (word: string) => `${word}; attack failed`,
  stoppedOutcome: (message: string) => `error: ${message}`,
  sheetTitle: (picture: string, network: string, epsilon: string) => `${picture}, ${network}, ε = ${epsilon}`,
} as const;

/** @param counts how many attacks had each outcome @param left how many were not run, or stopped with an error */
export function summaryWords(counts: Readonly<Record<Outcome, number>>, left: number): string {
  const told = outcomes.filter((outcome) => counts[outcome] > 0);
  const ran = told.reduce((sum, outcome) => sum + counts[outcome], 0);
  if (ran === 0) return `${attacks(left)}, no result yet.`;
  const parts = told.map((outcome) => `${outcomeWords[outcome]} ${counts[outcome]}`);
  const rest = left === 0 ? '' : ` ${attacks(left)} without a result.`;
  return `${attacks(ran)}: ${parts.join(', ')}.${rest}`;
}

/** Every sign of the view, for its list of symbols. */
export const signs: readonly Sign[] = [
  { sign: 'X₀', words: 'the original picture: one number for each colour of each pixel, 0 is none of it and 1 is all' },
  {
    sign: 'ε',
    words:
      'the budget of the attacks that have one: in ℓ∞ the most that a number may change; in ℓ₂ the length that a change of ε everywhere has; in ℓ₀ the share of the numbers that may change',
  },
  { sign: 'ℓ∞', words: 'the largest change of any number' },
  { sign: 'ℓ₂', words: 'the length of the change: square all changes, add them up, take the root' },
  { sign: 'ℓ₀', words: 'how many of the numbers changed at all' },
  { sign: 'queries', words: 'pictures that the attack asked the network about, to learn its answer' },
  { sign: 'gradients', words: 'gradients that the attack had computed, one for each picture and loss' },
  {
    sign: 'cos',
    words:
      'cosine of the angle between the conjugate and the gradient of the loss at the original: 1 is the same direction, 0 a right angle, −1 the opposite; the loss is that of the class aimed at, or of the label to be left',
  },
  {
    sign: 'along',
    words:
      'how much of the whole change lies along the conjugate, by squared length: 100% is a change straight along it, forwards or backwards',
  },
  { sign: '±', words: 'what white and black stand for in the picture below: its largest value, up and down' },
];
