/** A mark of the trade-off's charts in words. */
import type { AccuracyData, AccuracyPoint, AccuracySeries } from '../../charts/shared/accuracies.ts';
import type { ChoosableMark } from '../../ui/mark-steps.ts';
import { markWords } from './words.ts';

/** Our checkpoints, network by network in the order of the epochs. */
export function marksOfData(data: AccuracyData): ChoosableMark[] {
  return data.series
    .filter(({ ours }) => ours)
    .flatMap((series) =>
      series.points.map((point) => ({
        id: point.key,
        name: sentenceOf(series, point, data.attack),
        path: series.name,
        stage: point.label,
      })),
    );
}

export interface FoundMark {
  readonly series: AccuracySeries;
  readonly point: AccuracyPoint;
  /** Of the namesake in the paper at the same epoch; null: the paper has none, or this is it. */
  readonly paper: AccuracyPoint | null;
}

/** null for an unknown mark. */
export function findMark(data: AccuracyData, key: string): FoundMark | null {
  for (const series of data.series) {
    const point = series.points.find((candidate) => candidate.key === key);
    if (point) return { series, point, paper: inThePaper(data, series, point) };
  }
  return null;
}

/** "ConvNet, epoch 50: TA 99.41%, RA 83.08% under PGD. In the paper: TA 98.72%, RA 53.74%." Empty for an unknown mark. */
export function sayMark(data: AccuracyData, key: string): string {
  const found = findMark(data, key);
  if (!found) return '';
  const { series, point, paper } = found;
  return `${sentenceOf(series, point, data.attack)}.${paper ? markWords.inThePaper(paper) : ''}`;
}

function sentenceOf({ name, ours, source }: AccuracySeries, point: AccuracyPoint, attack: string): string {
  return markWords.mark(ours ? name : markWords.papers(name, source), point, attack);
}

function inThePaper(
  { series }: AccuracyData,
  { ours, slot }: AccuracySeries,
  { epoch }: AccuracyPoint,
): AccuracyPoint | null {
  if (!ours) return null;
  const namesakes = series.filter((other) => !other.ours && other.slot === slot);
  return namesakes.flatMap(({ points }) => points).find((point) => point.epoch === epoch) ?? null;
}
