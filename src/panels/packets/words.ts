/** What the Packets view says, but for its paragraphs and marked-up sentences, which are in prose.tsx. */
import type { LineChoice, StateChoice, Training, WindowChoice } from '../../state/model.ts';
import { fixed, ofPixels, sentence } from '../../ui/format.ts';

interface Labelled {
  readonly label: string;
  readonly detail?: string;
}

export const words = {
  title: 'Packets',
  question: 'Is there a limit?',
  walking: 'Walking along the line…',

  which: 'Which packets',
  classA: 'class A',
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
  points: (points: number) => `${points} points`,

  packetsInX: (checkpoint: string) => `Packets in X, ${checkpoint}`,
  conjugatesInP: (checkpoint: string) => `Conjugates in P, ${checkpoint}`,
  windowAlone: 'window alone',
  picture: 'picture',
  pictureA: 'picture A',
  pictureB: 'picture B',
  fgsmAt: (epsilon: number) => `FGSM, ε = ${ofPixels(epsilon)}`,

  alongLine: 'Pictures along the line',
  midway: 'midway',
  beyond: 'beyond',
  atA: (title: string) => `Picture A at t = −2 s: ${title}`,
  atB: (title: string) => `Picture B at t = 2 s: ${title}`,
  halfWay: 'Half way, at t = 0: both pictures mixed',
  beyondAt: (place: number) => `Beyond, at t = ${fixed(place, 0)} s: contrast against the other picture`,

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

/** From which checkpoint to which the figure tells: the beginning of "... the packet of". */
export const spanWords = {
  single: (checkpoint: string) => `At ${checkpoint}`,
  epochs: (from: number, to: number) => `From epoch ${from} to ${to}`,
  networks: (epoch: number, from: string, to: string) => `At epoch ${epoch}, from ${from} to ${to},`,
  both: (from: string, fromEpoch: number, to: string, toEpoch: number) =>
    `From ${from} at epoch ${fromEpoch} to ${to} at epoch ${toEpoch}`,
} as const;

interface Widths {
  readonly sigmaX: number;
  readonly sigmaP: number;
}

/** What became of a packet, between its name and its product. */
export const changeWords = {
  widths: ({ sigmaX, sigmaP }: Widths) => `is ${fixed(sigmaX, 2)} s wide in X and ${fixed(sigmaP, 2)} /s wide in P,`,
  change: (before: Widths, after: Widths) =>
    `${compared(before.sigmaX, after.sigmaX, 'in X', 's')} and ${compared(before.sigmaP, after.sigmaP, 'in P', '/s')}`,
} as const;

/** Widths that are equal in the two digits shown count as unchanged. */
function compared(before: number, after: number, where: string, unit: string): string {
  const [from, to] = [fixed(before, 2), fixed(after, 2)];
  if (from === to) return `keeps its width ${where}, ${to} ${unit},`;
  return `${after < before ? 'narrows' : 'widens'} ${where}, ${from} → ${to} ${unit},`;
}
