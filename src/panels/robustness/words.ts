/** What the Distortion page says, but for its paragraphs, which are in prose.tsx. */
import type { DistortionPoint } from '../../charts/robustness.ts';
import { failWith } from '../../core/errors.ts';
import type { TrainedTrend } from '../../robustness/findings.ts';
import type { MeasureId } from '../../robustness/measure.ts';
import { perHalving, verdictOf, type Verdict } from '../../robustness/trend.ts';
import type { Training } from '../../state/model.ts';
import type { Sign } from '../../ui/explain.tsx';
import { fixed, roughly } from '../../ui/format.ts';
import type { Change, Direction, Gain } from './changes.ts';

export const errorWords = {
  'no-connection': () => 'the file with the numbers could not be fetched',
  'no-findings': ({ status }: { status: number }) => `the file with the numbers could not be had (HTTP ${status})`,
  'wrong-findings': () => 'the file with the numbers is damaged',
} as const;

export const fail = failWith(errorWords);

export const words = {
  title: 'Distortion',
  /** Beneath the question, beside its other pages. */
  page: 'Distortion (Figure 3)',
  loading: 'Fetching the numbers …',
  again: 'Try again',
  unmeasured: (title: string) => `${title}: no network of this data set was measured.`,
  checkpointsIn: (title: string) => `Checkpoints in ${title}`,
  testPictures: 'test pictures',
  yourSet: 'your test set',
  trained: { standard: 'ordinary training', robust: 'training under attack' } satisfies Record<Training, string>,

  measure: 'Measure on my test set',
  cancel: 'Cancel',
  measuring: (measure: string, checkpoint: string) => `${measure} on ${checkpoint}`,
  doneOf: (done: number, of: number, left: number | null) =>
    of === 0
      ? 'at the first picture'
      : `${done} of ${of} pictures${left === null ? '' : `, about ${roughly(left)} left for this measure`}`,
} as const;

interface MeasureWords {
  readonly short: string;
  /** Above the axis. */
  readonly quantity: string;
  readonly title: (note: string) => string;
  readonly caption: string;
}

export const measureWords: Readonly<Record<MeasureId, MeasureWords>> = {
  'ifgsm-linf': {
    short: 'I-FGSM, ℓ∞',
    quantity: 'I-FGSM, ℓ∞',
    title: (note) => `I-FGSM distortion, ${note}`,
    caption: 'The smallest ε within which I-FGSM fools the network: up is hard to fool.',
  },
  'cw-l2': {
    short: 'C&W, ℓ2',
    quantity: 'C&W, l_2 / √M',
    title: (note) => `C&W distortion, ${note}`,
    caption: 'The length of the smallest change that C&W finds, per pixel value.',
  },
  'clever-l2': {
    short: 'CLEVER, ℓ2',
    quantity: 'CLEVER, l_2 / √M',
    title: (note) => `CLEVER score, ${note}`,
    caption: 'An estimate of how long the smallest change must be, per pixel value; no attack is run.',
  },
};

/** Three digits, as many as the intervals allow. */
function shown(value: number | null): string {
  return value === null ? '∞' : String(Number(value.toPrecision(3)));
}

function numbers({ median, low, high, n, failures }: DistortionPoint): string {
  const unfooled = failures === 0 ? '' : `, ${failures} not fooled`;
  return `median ${shown(median)} (${shown(low)} to ${shown(high)}), ${n} pictures${unfooled}`;
}

/** A mark of the charts. */
export const markWords = {
  mark: (network: string, point: DistortionPoint) =>
    `${network}, ${point.label}: TA ${point.testAccuracy.toFixed(2)}%, ${numbers(point)}`,
  own: (network: string, point: DistortionPoint) => `On your test set, ${network}, ${point.label}: ${numbers(point)}`,
} as const;

const verdicts: Readonly<Record<Verdict, string>> = {
  holds: 'the more accurate, the easier to fool, as in the paper',
  reversed: 'the more accurate, the harder to fool: not as in the paper',
  open: 'no trend beyond chance; the paper has one',
};

/** `12% smaller`. */
function change(factor: number): string {
  const percent = Math.abs(100 * (factor - 1));
  return `${fixed(percent, percent < 10 ? 1 : 0)}% ${factor < 1 ? 'smaller' : 'larger'}`;
}

const verbs: Readonly<Record<Direction, string>> = {
  rises: 'rises',
  falls: 'falls',
  stays: 'stays within chance',
};

function times({ times }: Gain): string {
  return times === null ? 'beyond everything that was tried' : `${fixed(times, times < 10 ? 1 : 0)} times that`;
}

/** What the numbers say. */
export const verdictWords = {
  nothing: 'Too little was measured for a line.',
  verdict: (trend: TrainedTrend) =>
    `${trend.training === 'standard' ? 'Ordinary training' : 'Trained under attack'}: ${verdicts[verdictOf(trend)]}.`,
  numbers: ({ slope, low, high, points, rank }: TrainedTrend) =>
    `Each halving of the error goes with a distortion ${change(perHalving(slope))} (95%: ${change(perHalving(high))} to ${change(perHalving(low))}). ${points} checkpoints; rank correlation of distortion with error ${fixed(rank, 2)}.`,
  changes: 'From the first to the last epoch:',
  change: ({ name, from, to, direction }: Change) =>
    `${name}: ${verbs[direction]}, ${shown(from.median)} to ${shown(to.median)}`,
  gain: (gain: Gain) =>
    `After epoch ${gain.epoch}, the distortion of ${gain.name} is ${times(gain)} of ${gain.standardName}.`,
} as const;

/** Every sign of the view, for its list of symbols. */
export const signs: readonly Sign[] = [
  { sign: 'TA', words: 'test accuracy: the share of test pictures that the network gets right' },
  { sign: 'ε', words: 'the most that I-FGSM may change a pixel value, where black is 0 and white is 1' },
  { sign: 'M', words: 'how many values a picture has: height × width × channels' },
  { sign: 'ℓ∞, ℓ2', words: 'the largest change of any value; the Euclidean length of the whole change' },
  { sign: '∞', words: 'nothing was found that fools the network on half of the pictures' },
];
