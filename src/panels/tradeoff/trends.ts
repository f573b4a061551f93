/** What the numbers say, in words: where robustness goes as networks learn, here and in the paper, and what it costs. */
import { paperNetworks } from '../../datasets/paper.ts';
import type { CatalogNetwork } from '../../state/model.ts';
import { findingWords } from './words.ts';

export type Direction = 'rises' | 'falls' | 'stays';

/** Accuracies in percent at two epochs. */
export interface Change {
  readonly testAccuracy: readonly [from: number, to: number];
  readonly robustAccuracy: readonly [from: number, to: number];
}

export interface Trend {
  readonly name: string;
  /** The paper's first and last epoch; ours at the same ones. */
  readonly epochs: readonly [from: number, to: number];
  readonly ours: Change;
  readonly paper: Change;
  /** Where our RA is highest on the way, if that is above both ends by more than chance. */
  readonly peak: Peak | null;
}

interface Peak {
  readonly epoch: number;
  readonly robustAccuracy: number;
  /** Its TA at the peak, and at the last epoch. */
  readonly testAccuracy: readonly [from: number, to: number];
}

/** Accuracies were measured on so many test pictures, here and in the paper. */
const PICTURES = 10_000;

/**
 * The sign of a change that is more than chance: two shares of 10,000 pictures differ by less than two standard errors
 * in 19 of 20 cases where nothing changed.
 */
export function directionOf([from, to]: readonly [number, number]): Direction {
  const variance = (percent: number): number => (percent * (100 - percent)) / PICTURES;
  if (Math.abs(to - from) <= 2 * Math.sqrt(variance(from) + variance(to))) return 'stays';
  return to > from ? 'rises' : 'falls';
}

/** The networks that the paper has too, under PGD, between the paper's first and last epoch. */
export function trendsOf(dataset: string, networks: readonly CatalogNetwork[]): Trend[] {
  return paperNetworks
    .filter((entry) => entry.dataset === dataset)
    .flatMap(({ architecture, states }) => {
      const network = networks.find(
        (entry) => entry.dataset === dataset && entry.architecture === architecture && entry.training === 'standard',
      );
      const [first, last] = [states[0], states.at(-1)];
      const [from, to] = [first, last].map((state) => network?.epochs.find(({ epoch }) => epoch === state?.epoch));
      if (!network || !first || !last || !from || !to) return [];
      return [
        {
          name: network.name,
          epochs: [first.epoch, last.epoch],
          ours: {
            testAccuracy: [from.testAccuracy, to.testAccuracy],
            robustAccuracy: [from.robustAccuracy.pgd, to.robustAccuracy.pgd],
          },
          paper: { testAccuracy: [first.testAccuracy, last.testAccuracy], robustAccuracy: [first.pgd, last.pgd] },
          peak: peakOf(network.epochs, from, to),
        },
      ];
    });
}

type State = CatalogNetwork['epochs'][number];

function peakOf(states: readonly State[], from: State, to: State): Peak | null {
  const pgd = (state: State): number => state.robustAccuracy.pgd;
  const between = states.filter(({ epoch }) => epoch > from.epoch && epoch < to.epoch);
  const [best] = [...between].sort((a, b) => pgd(b) - pgd(a));
  if (!best || [from, to].some((end) => directionOf([pgd(end), pgd(best)]) !== 'rises')) return null;
  return { epoch: best.epoch, robustAccuracy: pgd(best), testAccuracy: [best.testAccuracy, to.testAccuracy] };
}

/** Whether robustness went the same way in both. */
export function agrees({ ours, paper }: Trend): boolean {
  return directionOf(ours.robustAccuracy) === directionOf(paper.robustAccuracy);
}

/** For example: "RA rises here, 3.10% to 9.00%; in the paper it falls, 12.49% to 2.88%." */
export function trendSentence(trend: Trend): string {
  const [here, there] = [directionOf(trend.ours.robustAccuracy), directionOf(trend.paper.robustAccuracy)];
  const [ours, paper] = [trend.ours.robustAccuracy, trend.paper.robustAccuracy];
  return here === there ? findingWords.sameWay(here, ours, paper) : findingWords.otherWay(here, ours, there, paper);
}

/** The peak between the first and the last epoch; null where there is none. */
export function peakSentence({ peak }: Trend): string | null {
  if (!peak) return null;
  return findingWords.peak(peak.epoch, peak.robustAccuracy, directionOf(peak.testAccuracy) === 'rises');
}

/** What accuracy and robustness do together, in words; null where nothing clear can be said. */
export function togetherSentence({ ours: change, paper, peak }: Trend): string | null {
  const both = ({ testAccuracy, robustAccuracy }: Change): boolean =>
    directionOf(testAccuracy) === 'rises' && directionOf(robustAccuracy) === 'rises';
  const ours = peak === null && both(change);
  if (ours && both(paper)) return findingWords.togetherInBoth;
  if (both(paper)) return findingWords.togetherInPaper;
  return ours ? findingWords.togetherHere : null;
}

/** A robust network beside the standard one of the same architecture, both at their last common epoch. */
export interface Price {
  readonly name: string;
  readonly standardName: string;
  readonly epoch: number;
  readonly testAccuracy: readonly [standard: number, robust: number];
  readonly robustAccuracy: readonly [standard: number, robust: number];
}

export function pricesOf(dataset: string, networks: readonly CatalogNetwork[]): Price[] {
  return networks
    .filter((entry) => entry.dataset === dataset && entry.training === 'robust')
    .flatMap((robust) => {
      const standard = networks.find(
        (entry) =>
          entry.dataset === dataset && entry.architecture === robust.architecture && entry.training === 'standard',
      );
      const after = robust.epochs.findLast(({ epoch }) => standard?.epochs.some((state) => state.epoch === epoch));
      const before = standard?.epochs.find(({ epoch }) => epoch === after?.epoch);
      if (!standard || !after || !before) return [];
      return [
        {
          name: robust.name,
          standardName: standard.name,
          epoch: after.epoch,
          testAccuracy: [before.testAccuracy, after.testAccuracy],
          robustAccuracy: [before.robustAccuracy.pgd, after.robustAccuracy.pgd],
        },
      ];
    });
}

/** For example: "... it gains 39.9 points of RA (0.09% to 40.00%) and gives up 15.5 points of TA (87.47% to 72.00%)." */
export function priceSentence({ standardName, epoch, testAccuracy, robustAccuracy }: Price): string {
  return findingWords.price(epoch, standardName, testAccuracy, robustAccuracy);
}
