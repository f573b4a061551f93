/** A mark of the trade-off's charts in words. */
import type { AccuracyData, AccuracyPoint, AccuracySeries } from '../../charts/shared/accuracies.ts';
import type { ChoosableMark } from '../../ui/mark-picker.tsx';
import { markWords } from './words.ts';

/** Our checkpoints, network by network in the order of the epochs. */
export function marksOfData(data: AccuracyData): ChoosableMark[] {
  return data.series
    .filter(({ ours }) => ours)
    .flatMap((series) =>
      series.points.map((point) => ({ id: point.key, name: sentenceOf(series, point, data.attack) })),
    );
}

/** "ConvNet, epoch 50: TA 99.41%, RA 83.08% under PGD. In the paper: TA 98.72%, RA 53.74%." Empty for an unknown mark. */
export function sayMark(data: AccuracyData, key: string): string {
  for (const series of data.series) {
    const point = series.points.find((candidate) => candidate.key === key);
    if (point) return `${sentenceOf(series, point, data.attack)}.${inThePaper(data, series, point)}`;
  }
  return '';
}

function sentenceOf({ name, ours, source }: AccuracySeries, point: AccuracyPoint, attack: string): string {
  return markWords.mark(ours ? name : markWords.papers(name, source), point, attack);
}

/** The namesake at the same epoch, if the paper has it. */
function inThePaper({ series }: AccuracyData, { ours, slot }: AccuracySeries, { epoch }: AccuracyPoint): string {
  const points = ours
    ? series.filter((other) => !other.ours && other.slot === slot).flatMap((other) => other.points)
    : [];
  const found = points.find((point) => point.epoch === epoch);
  return found ? markWords.inThePaper(found) : '';
}
