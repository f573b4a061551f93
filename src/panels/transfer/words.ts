/** What the Transfer view says, but for its paragraphs, which are in prose.tsx. */
import type { Outcome } from '../../core/outcome.ts';
import type { Sign } from '../../ui/explain.tsx';
import { fixed, roughly, sentence } from '../../ui/format.ts';

const networks = (number: number): string => (number === 1 ? '1 network' : `${number} networks`);
const states = (number: number): string => (number === 1 ? '1 state' : `${number} states`);

export const words = {
  title: 'Transfer',

  network: 'network',
  epoch: 'epoch',
  craftedOn: 'crafted on',
  asked: 'asked',

  theCrafted: 'The crafted picture',
  original: (title: string) => `The original picture: ${title}`,
  crafted: 'The crafted picture, in 8 bits',
  originalShort: 'original',
  craftedShort: 'crafted',
  notCrafted: 'to be crafted',

  askEpoch: (number: number, epoch: number) =>
    `Ask ${number === 1 ? 'the' : `all ${number}`} ${number === 1 ? 'network' : 'networks'} at epoch ${epoch}`,
  askAll: (number: number) => `Ask at every epoch: ${states(number)}`,
  allAsked: (number: number) => `${networks(number)} asked`,
  allEpochsAsked: (number: number) => `${states(number)} asked`,
  craftOnEach: (number: number) => `Craft on ${number === 1 ? 'the network' : `each of the ${number} networks`}`,
  allCrafted: 'Crafted on each',
  /** What is fetched before they can be asked. */
  download: (bytes: number) => `at most ${megabytes(bytes)} to fetch`,
  waits: 'This can begin as soon as the picture and the network are there.',
  otherRuns: 'Another job runs: it has to end, or be cancelled, first.',

  crafting: (checkpoint: string) => `Crafting on ${checkpoint}`,
  asking: (checkpoint: string, done: number, of: number) => `Asking about the one from ${checkpoint}: ${done} of ${of}`,
  progress: 'Crafting and asking',
  left: (milliseconds: number) => `about ${roughly(milliseconds)} left`,
  cancel: 'Cancel',

  othersTitle: (checkpoint: string) => `Who else is fooled by the picture crafted on ${checkpoint}`,
  othersCaption:
    'A row is a network, a column an epoch of its training; the framed one is that which the picture was crafted on. Choose a cell for its answers. Keys: the arrows go from cell to cell.',
  cells: 'Networks that can be asked, at their epochs',
  onEachTitle: (epoch: number) => `Crafted on each network at epoch ${epoch}, put to each`,
  onEachMixed: 'Crafted on each network, put to each',
  onEachHeading: 'Crafted on each network',
  onEachCaption:
    'A row is the network that a picture was crafted on, a column one that was asked: along the framed diagonal each meets its own.',
  cellsOnEach: 'Pictures crafted on each network, and networks that can be asked',
  /** A cell to a screen reader. */
  cell: (row: string, column: string, said: string) => `${row}, ${column}: ${said}`,
  ofEpoch: (epoch: string) => `epoch ${epoch}`,
  askedName: (name: string) => `asked ${name}`,
  saidBy: (outcome: string, before: string, after: string) => `${outcome}, ${before} became ${after}`,

  earlier: 'These answers are from an earlier choice, and are kept; press to craft and ask for what is chosen now.',
  couldNotCraft: (message: string) => `The picture could not be crafted: ${sentence(message)}`,
  couldNotAsk: (message: string) => `It could not be asked: ${sentence(message)}`,
  tryAgain: (number: number) => `Try the ${number === 1 ? 'failed one' : `${number} failed ones`} again`,

  told: 'One network’s answers',
  craftedHere: 'the picture was crafted on it',
  willCraftHere: 'the picture is to be crafted on it',
  craftedFrom: (checkpoint: string) => `asked about the picture from ${checkpoint}`,
  notAsked: 'Not asked yet.',
  before: 'original',
  after: 'crafted picture',
  chance: 'random changes, same size',
  target: 'target of the attack',
  answer: (name: string, share: string) => `${name} ${share}`,
  chanceOf: (changed: number, of: number) =>
    changed === 0 ? `none of ${of} alters it` : `${changed} of ${of} alter it`,
  targetOf: (name: string, reached: boolean) => `${name}, ${reached ? 'reached' : 'not reached'}`,
  attackIt: 'Attack it',
  attackBeside: (checkpoint: string) => `Attack it beside ${checkpoint}`,
  summary: 'In words',
} as const;

/** Of names: at most as many as can be read. */
function listed(names: readonly string[]): string {
  return ` (${names.join('; ')})`;
}

const verbs: Readonly<Record<Outcome, readonly [one: string, several: string]>> = {
  fooled: ['is fooled', 'are fooled'],
  held: ['holds', 'hold'],
  corrected: ['is corrected by accident', 'are corrected by accident'],
  already: ['was wrong already and stays so', 'were wrong already and stay so'],
  stillWrong: ['was wrong and now gives another wrong answer', 'were wrong and now give another wrong answer'],
};

/** Where the true class is not known there are only two outcomes. */
const answersAlone: Readonly<Partial<Record<Outcome, readonly [one: string, several: string]>>> = {
  fooled: ['changes its answer', 'change their answer'],
  held: ['keeps its answer', 'keep their answer'],
};

function counted(names: readonly string[], [one, several]: readonly [string, string]): string {
  return names.length === 0 ? '' : `${names.length} ${names.length === 1 ? one : several}${listed(names)}`;
}

export const summaryWords = {
  otherNetworks: (number: number) => (number === 1 ? 'the 1 other network' : `${number} other networks`),
  otherEpochs: (number: number, network: string) =>
    `${number} other ${number === 1 ? 'epoch' : 'epochs'} of ${network}`,
  of: (all: string, parts: readonly string[]) => `Of ${all}, ${and(parts)}.`,
  part: (outcome: Outcome, names: readonly string[], isKnown: boolean) =>
    counted(names, (isKnown ? undefined : answersAlone[outcome]) ?? verbs[outcome]),
  failed: (names: readonly string[]) => counted(names, ['could not be asked', 'could not be asked']),
  unasked: (names: readonly string[]) =>
    names.length === 0 ? '' : `${names.length} ${names.length === 1 ? 'was' : 'were'} not asked yet`,
  target: (target: string, names: readonly string[], answered: number) =>
    names.length === 0
      ? `None of them answers the target, ${target}.`
      : `The target, ${target}, is answered by ${names.length} of ${answered}${listed(names)}.`,
  chance: ({ changed, of }: { readonly changed: number; readonly of: number }) =>
    `Of ${of} random changes of the same size, ${changed === 0 ? 'none changes' : changed === 1 ? '1 changes' : `${changed} change`} an answer.`,
  own: (checkpoint: string, before: string, after: string, outcome: string) =>
    `On ${checkpoint}, which it was crafted on: ${before} → ${after}, ${outcome}.`,
  ofEach: (crafted: string, fooled: number, of: number, isKnown: boolean) =>
    `Crafted on ${crafted}: ${fooled} of ${of} ${of === 1 ? 'other' : 'others'} ${isKnown ? 'fooled' : 'with another answer'}.`,
  truthUnknown: 'What the picture really shows is not known: each network is judged by what it said before.',
} as const;

function and(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

function megabytes(bytes: number): string {
  const size = bytes / 1e6;
  return `about ${fixed(size, size < 10 ? 1 : 0)} MB`;
}

/** Every sign of the view, for its list of symbols. */
export const signs: readonly Sign[] = [
  { sign: '✕', words: 'fooled: right before, wrong after' },
  { sign: '✓', words: 'held: right before and after' },
  { sign: '△', words: 'corrected by accident: wrong before, right after' },
  { sign: '–', words: 'wrong already: the same wrong answer before and after' },
  { sign: '◇', words: 'still wrong: wrong before, and another wrong answer after' },
  { sign: '○', words: 'around a mark: the answer is the class that the attack aimed at' },
  { sign: '≈', words: 'random changes of the same size change this answer too, at least one of those tried' },
  { sign: 'ε', words: 'the budget, how far an attack may go: the most that a number may change, in ℓ∞' },
];
