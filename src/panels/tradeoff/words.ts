/** What the Trade-off view says, but for its paragraphs and marked-up sentences, which are in prose.tsx. */
import type { AccuracyPoint } from '../../charts/shared/accuracies.ts';
import type { UnderChoice } from '../../state/model.ts';
import type { Sign } from '../../ui/explain.tsx';
import { count, fixed } from '../../ui/format.ts';

export const words = {
  title: 'Trade-off',
  /** Beneath the question, where it has other pages too. */
  page: 'Training',
  measuring: (percent: number) => `measuring, ${percent}%`,

  whichRobustAccuracy: 'Which robust accuracy',
  under: 'robust accuracy, RA, under',
  attacks: {
    pgd: { label: 'PGD', detail: 'the paper’s' },
    fgsm: { label: 'FGSM' },
  } satisfies Record<UnderChoice, { readonly label: string; readonly detail?: string }>,
  marks: 'marks',
  papersAlone: ' the paper’s alone',

  planeTitle: (note: string) => `Robust accuracy against accuracy, ${note}`,
  planeCaption:
    'Up is hard to fool, right is accurate; both at once is the upper right corner. A path is one training: its marks grow, and the small figures are its first and its last epoch. Point at a mark for its numbers; press one of ours to load that checkpoint everywhere in the page. Keys: left and right go along a training, up and down from network to network.',
  testTitle: (note: string) => `Accuracy on test pictures (TA) by epoch, ${note}`,
  testCaption: 'How often the network is right on pictures that it has not learned from.',
  robustTitle: (attack: string, note: string) => `Robust accuracy (RA) under ${attack} by epoch, ${note}`,
  robustCaption: 'How often it is still right when those very pictures are attacked.',
  checkpointsIn: (title: string) => `Checkpoints in ${title}`,

  ownEpoch: (epoch: number) => `its own epoch ${epoch}`,

  measuredHere: 'measured here',
  inPaper: (table: string) => `paper, ${table}`,
} as const;

/** Beside the plane. */
export const panelWords = {
  title: 'the mark, and what to do with it',
  accuracy: (pictures: number | null) =>
    pictures === null ? 'accuracy on test pictures' : `accuracy on ${count(pictures)} test pictures`,
  robust: (attack: string) => `robust accuracy: the same under ${attack}`,
  share: (percent: number | null) => (percent === null ? 'not told' : `${percent.toFixed(2)}%`),
  onShow: (network: string, epoch: number) => `${network}, epoch ${epoch}, on show`,
  attackIt: 'Attack it',
  comparePackets: 'Compare its packets',
  beside: 'beside',
} as const;

/** Every sign of the view, for its list of symbols. */
export const signs: readonly Sign[] = [
  { sign: 'TA', words: 'test accuracy: the share of test pictures that the network gets right' },
  { sign: 'RA', words: 'robust accuracy: the share that it still gets right when each of them is attacked' },
  { sign: 'ε', words: 'the most that an attack may change a pixel, where black is 0 and white is 1' },
  { sign: 'α', words: 'the most that one step of PGD changes a pixel' },
];

/** A mark of the charts. */
export const markWords = {
  papers: (name: string, source: string) => `${name} (${source})`,
  mark: (network: string, point: AccuracyPoint, attack: string) =>
    `${network}${point.epoch === null ? '' : `, ${point.label}`}: ${numbers(point, ` under ${attack}`)}`,
  inThePaper: (point: AccuracyPoint) => ` In the paper: ${numbers(point, '')}.`,
} as const;

function numbers({ testAccuracy, robustAccuracy }: AccuracyPoint, under: string): string {
  const ta = `TA ${testAccuracy.toFixed(2)}%`;
  return robustAccuracy === null ? ta : `${ta}, RA ${robustAccuracy.toFixed(2)}%${under}`;
}

/** From one percentage to another. */
type Ends = readonly [from: number, to: number];

type Direction = 'rises' | 'falls' | 'stays';

const verbs: Readonly<Record<Direction, string>> = {
  rises: 'rises',
  falls: 'falls',
  stays: 'stays as it is within chance',
};

const between = ([from, to]: Ends): string => `${fixed(from, 2)}% to ${fixed(to, 2)}%`;

const gained = ([from, to]: Ends): string =>
  `${to >= from ? 'gains' : 'gives up'} ${fixed(Math.abs(to - from), 1)} points`;

/** What the numbers say. */
export const findingWords = {
  sameWay: (direction: Direction, ours: Ends, paper: Ends) =>
    `RA ${verbs[direction]}, as in the paper: ${between(ours)} here, ${between(paper)} there.`,
  otherWay: (here: Direction, ours: Ends, there: Direction, paper: Ends) =>
    `RA ${verbs[here]} here, ${between(ours)}; in the paper it ${verbs[there]}, ${between(paper)}.`,
  peak(epoch: number, robustAccuracy: number, accuracyRisesOn: boolean): string {
    const meanwhile = accuracyRisesOn ? ' while TA rises on' : '';
    return `On the way it is highest after epoch ${epoch}, ${fixed(robustAccuracy, 2)}%, and falls from there${meanwhile}.`;
  },
  togetherInBoth: 'Accuracy and robustness grow together, in the paper’s own table too: no trade-off there.',
  togetherInPaper: 'In the paper’s own table accuracy and robustness grow together.',
  togetherHere: 'Here accuracy and robustness grow together.',
  price: (epoch: number, standard: string, testAccuracy: Ends, robustAccuracy: Ends) =>
    `After epoch ${epoch}, beside ${standard} trained in the usual way, it ${gained(robustAccuracy)} of RA (${between(robustAccuracy)}) and ${gained(testAccuracy)} of TA (${between(testAccuracy)}).`,
} as const;
