/** What the Packets view says, but for its paragraphs and marked-up sentences, which are in prose.tsx. */
import type { LineChoice, LineSamples, StateChoice, Training, WindowChoice } from '../../state/model.ts';
import type { RoleOfA } from '../../state/selectors.ts';
import { classNameOf } from '../../ui/class-name.ts';
import type { Sign } from '../../ui/explain.tsx';
import { fixed, ofPixels, percent, sentence } from '../../ui/format.ts';
import type { OnLine } from './on-line.ts';

/** The two classes whose losses are followed. */
type Followed = Pick<LineSamples, 'classA' | 'classB'>;

interface Labelled {
  readonly label: string;
  readonly detail?: string;
}

export const words = {
  title: 'Packets',
  /** Beneath the question, where it has other pages too. */
  page: 'This line',

  which: 'Which packets',
  more: 'More',
  /** The attack’s line raises the loss of class A. */
  classA: {
    shown: 'class A',
    unknown: 'class A',
    absent: 'class A, not the picture’s',
    followed: 'class A, attacked',
  } satisfies Record<RoleOfA, string>,
  classB: 'class B',
  line: 'line',
  lines: { between: { label: 'between pictures' }, attack: { label: 'attack direction' } } satisfies Record<
    LineChoice,
    Labelled
  >,
  window: 'window w(t)',
  windows: { gaussian: { label: 'Gaussian' }, hann: { label: 'Hann' } } satisfies Record<WindowChoice, Labelled>,
  state: 'state ψ',
  states: {
    loss: { label: 'loss' },
    probability: { label: '√p', detail: 'not the paper’s' },
  } satisfies Record<StateChoice, Labelled>,

  secondRow: 'second row',
  noRow: 'none',
  atEpoch: 'at epoch',
  sameNetwork: 'the same network, another epoch',
  otherNetwork: { standard: 'another network', robust: 'trained on attacked pictures' } satisfies Record<
    Training,
    string
  >,
  besideSibling: { standard: 'beside the standard one', robust: 'beside the robust one' } satisfies Record<
    Training,
    string
  >,

  noPackets: (message: string) => `No packets: ${sentence(message)}`,
  waiting: 'waiting for the network',
  walkingLine: 'walking the line',
  refining: (points: number) => `refining, ${points} points so far`,
  computedEarlier: 'computed earlier, going live',
  /** @param checkpoint the newer one: what is drawn is still of another */
  onItsWay: (checkpoint: string) => `${checkpoint} is on its way`,
  /** Before it is played, so that the axes can stay. @param fraction of all epochs, 0 to 1 */
  rehearsing: (fraction: number) => `looking at every epoch first: ${Math.round(100 * fraction)}%`,
  points: (points: number) => `${points} points`,

  packetsInX: (checkpoint: string) => `Packets in X, ${checkpoint}`,
  conjugatesInP: (checkpoint: string) => `Conjugates in P, ${checkpoint}`,
  windowAlone: 'window alone',
  picture: 'picture',
  pictureA: 'picture A',
  pictureB: 'picture B',
  /** At the place of picture A, but of another class. */
  thePicture: 'the picture',
  fgsmAt: (epsilon: number) => `FGSM, ε = ${ofPixels(epsilon)}`,

  alongLine: 'Pictures along the line',
  midway: 'midway',
  beyond: 'beyond',
  atA: (title: string) => `Picture A at t = −2 s: ${title}`,
  atB: (title: string) => `Picture B at t = 2 s: ${title}`,
  halfWay: 'Half way, at t = 0: both pictures mixed',
  beyondAt: (place: number) => `Beyond, at t = ${fixed(place, 0)} s: contrast against the other picture`,

  cursor: (checkpoint: string) => `Place t on the line, ${checkpoint}`,
  thePlace: (place: number) => `t = ${fixed(place, 2)} s`,
  pictureThere: (place: number) => `The picture X(t) on the line at t = ${fixed(place, 2)} s`,
  clipped: 'clipped to [0, 1]',
  /** All that the cursor reads out, for a screen reader. */
  sayPlace(place: number, { lossA, lossB, answer, probability }: OnLine, classes: Followed, labels: readonly string[]) {
    const name = (index: number): string => classNameOf(labels, index);
    const losses = `loss for ${name(classes.classA)} ${lossWords(lossA)}, for ${name(classes.classB)} ${lossWords(lossB)}`;
    return `t = ${fixed(place, 2)} s: ${losses}; the network says ${name(answer)}, ${percent(probability)}`;
  },

  inNumbers: 'In numbers: widths, products, overlap',
  howToRead: 'How to read it',
  whatIsComputed: 'What is computed',

  plane: 'Uncertainty plane',
  planeCaption:
    'A packet can trade width in X for width in P, but never get below the curve, where the product is ½. The Gaussian window alone lies on it; what a dot has more comes from the network.',
  attackDensity: (checkpoint: string) => `Attack density, ${checkpoint}`,
  attackDensityCaption:
    'Where along the line would an attacker step forward, and where back? Each place t counts by |ψ|². The mean is 0 and the root mean square is the σp of the table, but unlike k this slope has a sign.',

  packet: 'packet',
  excess: 'above ½',
  mean: 'mean, s',
  widths: (scale: string) => `Widths; the window’s s is ${scale} in ℓ₂ distance of pixels`,
  overlap: 'Overlap of the two classes',
  densities: 'densities',
} as const;

/** What a checkpoint is called among those on show. */
export const checkpointWords = {
  trainings: { standard: 'standard', robust: 'robust' } satisfies Record<Training, string>,
  at: (network: string, epoch: string) => `${network}, ${epoch}`,
} as const;

/** From which checkpoint to which the figure tells: the beginning of the sentence about both packets. */
export const spanWords = {
  single: (checkpoint: string) => `At ${checkpoint}`,
  epochs: (from: number, to: number) => `From epoch ${from} to ${to}`,
  networks: (epoch: number, from: string, to: string) => `At epoch ${epoch}, from ${from} to ${to}`,
  both: (from: string, fromEpoch: number, to: string, toEpoch: number) =>
    `From ${from} at epoch ${fromEpoch} to ${to} at epoch ${toEpoch}`,
} as const;

interface Widths {
  readonly sigmaX: number;
  readonly sigmaP: number;
}

/** What became of a packet, between its name and its product. */
export const changeWords = {
  widths: ({ sigmaX, sigmaP }: Widths) => `is ${fixed(sigmaX, 2)} s wide in X and ${fixed(sigmaP, 2)} /s in P`,
  change: (before: Widths, after: Widths) =>
    `${compared(before.sigmaX, after.sigmaX, 'in X', 's')}, ${compared(before.sigmaP, after.sigmaP, 'in P', '/s')}`,
} as const;

/** Widths that are equal in the two digits shown count as unchanged. */
function compared(before: number, after: number, where: string, unit: string): string {
  const [from, to] = [fixed(before, 2), fixed(after, 2)];
  if (from === to) return `keeps its width ${where}, ${to} ${unit}`;
  return `${after < before ? 'narrows' : 'widens'} ${where}, ${from} → ${to} ${unit}`;
}

/** Every symbol of the view, in the order in which one meets them. */
export const signs: readonly Sign[] = [
  { sign: 'X', words: 'a picture, as a point: one number for each pixel and colour' },
  { sign: 't', words: 'how far along the line a picture X(t) is; between pictures, A is at −2 s and B at 2 s' },
  { sign: 's', words: 'the width of the window, which is the unit on the axes; the tables say how long it is' },
  { sign: 'ψ', words: 'a class’s packet: the network’s loss for it along the line, under the window, normalised' },
  { sign: '|ψ|²', words: 'its density: where on the line the packet is' },
  { sign: 'ψ̃', words: 'its conjugate: the Fourier transform of ψ' },
  { sign: 'k', words: 'what is conjugate to t, as momentum is to position: a frequency along the line' },
  { sign: 'P', words: 'the attack operator: the slope along the line' },
  {
    sign: 'σx, σp',
    words: 'the packet’s widths in X and in P; the bars above the curves reach one width to each side',
  },
  { sign: '⟨t⟩', words: 'the mean place of the packet: the dot in the middle of its bar' },
  { sign: 'u', words: 'ψ′/ψ: by how much a small step along the line raises ψ, in relation to it' },
];

/** A cross-entropy is never 0: what two digits do not show is small. */
export function lossWords(loss: number): string {
  return loss > 0 && loss < 0.005 ? '<0.01' : fixed(loss, 2);
}
