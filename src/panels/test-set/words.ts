/** What is said of the person's own test set, but for its paragraphs, which are in prose.tsx. */
import type { Outcome } from '../../core/outcome.ts';
import type { Interval } from '../../core/wilson.ts';
import { countedWords } from '../../core/words.ts';
import type { Dataset } from '../../datasets/dataset.ts';
import type { LimitChoice, MeasureChoice } from '../../state/model.ts';
import { rightOf, type CardNumber, type Share } from '../../state/test-set/scores.ts';
import type { AnswersTo, Score } from '../../state/test-set/types.ts';
import { count, fixed, roughly, trim } from '../../ui/format.ts';
import { rateOf } from './rate.ts';
import { isTraining } from './training-files.ts';

const pictures = (number: number): string => `${count(number)} ${number === 1 ? 'picture' : 'pictures'}`;

export const words = {
  title: 'Your test set',
  chooseFiles: 'Choose test files …',
  otherFiles: 'Other files …',
  remove: 'Remove from memory',
  balance: 'pictures of each class',
  browseClass: (className: string, number: number) => `${className}: browse ${count(number)} pictures`,
  moreClasses: (number: number) => `and ${count(number)} more ${number === 1 ? 'class' : 'classes'}`,

  attack: 'attack',
  measures: {
    pgd: 'the paper’s PGD',
    fgsm: 'the paper’s FGSM',
    chosen: 'the attack of the Attack view',
    none: 'none',
  } satisfies Record<MeasureChoice, string>,
  /** Of an attack that aims at a class in the Attack view. */
  withoutTarget: 'without its target: accuracy is about leaving the true class',
  noneDetail: 'how often it is right, and no more',
  firstPictures: 'pictures, from the first on',
  limits: { '100': '100', '1000': '1,000', all: 'all' } satisfies Record<LimitChoice, string>,
  measuring: 'Measuring …',
  measure: 'Measure',
  goOn: (until: number) => `Go on to ${count(until)}`,
  measureAgain: 'Measure again',

  measuringNetwork: (checkpoint: string) => `Measuring ${checkpoint}`,
  measuringElsewhere: (checkpoint: string) =>
    `Measuring ${checkpoint}: it goes on for the network that it was started with`,
  doneOf: (done: number, until: number) => `${count(done)} of ${count(until)}`,
  waiting: 'Waiting for the first pictures …',
  cancel: 'Cancel',

  answersTo: { clean: 'TA: as they are', attacked: 'RA: after the attack' } satisfies Record<AnswersTo, string>,
  noAttack: 'no attack',
  withoutAttack: 'without attack',
  l2Length: (radius: number) => `ℓ₂ length ${trim(radius, 3)}`,
  values: (radius: number) => `${count(radius)} values`,
  under: (attack: string) => `under ${attack}`,
  browseWrong: 'Browse what it gets wrong',
  rightAnswers: 'Right answers, in percent of the pictures',
  resultColumns: ['pictures', 'right', '95% interval (Wilson)', 'the card says'],

  outcomes: (counts: Readonly<Record<Outcome, number>>) => `Of the pictures: ${countedWords(counts)}.`,

  pictures: 'pictures',
  matrixOf: { clean: 'as they are', attacked: 'after the attack' } satisfies Record<AnswersTo, string>,
  matrixTitle: (checkpoint: string, to: AnswersTo) =>
    `${checkpoint}: answers ${to === 'clean' ? 'to the pictures as they are' : 'after the attack'}`,
  matrixCaption:
    'Each row is a true class, each column what the network answered. Choose a cell to browse its pictures.',
  matrixPartCaption: (shown: number, all: number) =>
    `Each row is a true class, each column what the network answered: the ${shown} of ${all} classes that are most often mistaken. Other answers are not drawn, but counted in the shares at the side. Choose a cell to browse its pictures.`,
  cells: 'cells of the matrix, to browse their pictures',
  cell: (label: string, answer: string, number: number) => `${label}, answered ${answer}: ${pictures(number)}`,

  measuredHere: 'Measured here so far',
  allColumns: ['network and attack', 'pictures', 'TA', 'RA', 'speed'],
  show: (checkpoint: string) => `Show ${checkpoint}`,
} as const;

/** In percent; a second digit only where there are 10,000 pictures or more. */
export function shareWords({ share, count: pictures }: Share): string {
  return `${fixed(100 * share, pictures >= 10_000 ? 2 : 1)}%`;
}

export function intervalWords({ low, high }: Interval): string {
  return `${fixed(100 * low, 1)} to ${fixed(100 * high, 1)}%`;
}

export function cardWords(card: CardNumber | null, { note }: Dataset): string {
  if (!card) return '–';
  const of = card.pictures === 1000 ? 'the first 1,000' : `all ${count(card.pictures)}`;
  return `${fixed(card.percent, 2)}% of ${of} (${note})`;
}

/** How much of the set was measured: `328 of 1,000: partial`. */
export function extentWords({ done, set }: Score, until: number, isRunning: boolean): string {
  if (done === set.count) return `all ${count(done)} pictures`;
  if (done < until && !isRunning) return `partial: the first ${count(done)} of ${count(until)} pictures`;
  return `the first ${count(done)} pictures`;
}

export function rateWords(rate: number): string {
  return `${rate < 10 ? trim(rate, 1) : count(Math.round(rate))} pictures/s`;
}

/** What a running measurement has found so far. */
export function soFarWords(score: Score, until: number): string {
  const rate = rateOf(score);
  const [clean, attacked] = [rightOf(score, 'clean'), rightOf(score, 'attacked')];
  if (rate === null || !clean) return words.waiting;
  const right = `${shareWords(clean)} right so far${attacked ? `, ${shareWords(attacked)} after the attack` : ''}`;
  return `${right}; ${rateWords(rate)}, about ${roughly((1000 * (until - score.done)) / rate)} left`;
}

/** What a reader of the numbers has to know of these very files. */
export function cautions(score: Score, dataset: Dataset): string[] {
  const learned = isTraining(score.set, dataset);
  const isPartial = score.done < score.set.count && !learned;
  const remarks = (dataset.official?.remarks ?? []).filter(({ when }) => when === 'always' || isPartial);
  return [...(learned ? [trainingWords(dataset.name)] : []), ...remarks.map((remark) => remark.words)];
}

function trainingWords(dataset: string): string {
  return `By their names these are training files: the networks learned from these very pictures of ${dataset}, so this is no test, and no card says anything of it.`;
}

/** What a screen reader is told when a measurement has ended; nothing while it runs. */
export function said(
  measured: { readonly score: Score | null; readonly measuring: unknown; readonly until: number } | null,
): string {
  if (!measured?.score || measured.measuring !== null) return '';
  const { score, until } = measured;
  const [clean, attacked] = [rightOf(score, 'clean'), rightOf(score, 'attacked')];
  if (!clean) return '';
  return `${shareWords(clean)} right${attacked ? `, ${shareWords(attacked)} after the attack` : ''}; ${extentWords(score, until, false)}.`;
}
