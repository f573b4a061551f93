/** What the charts of the trade-off draw: networks, each with its accuracies at some epochs. */
import type { ChartTable } from './options.ts';

export interface AccuracyPoint {
  /** Identifies a checkpoint in every chart: `cifar10-resnet/5`. */
  readonly key: string;
  /** For example `epoch 5`. */
  readonly label: string;
  /** null: not stated by the source; then it is not drawn over epochs. */
  readonly epoch: number | null;
  /** Percent. */
  readonly testAccuracy: number;
  /** Percent, under the chart's attack; null: not stated by the source. */
  readonly robustAccuracy: number | null;
  /** The checkpoint on show: ringed. */
  readonly current?: boolean;
}

export interface AccuracySeries {
  readonly name: string;
  /** Measured here: filled marks. Read in the paper: hollow ones. */
  readonly ours: boolean;
  /** For the table: `measured here`, `paper, Table III`. */
  readonly source: string;
  /** Colour and shape of the marks; the same for a network of ours and its namesake in the paper. */
  readonly slot: number;
  /** In the order of the epochs. */
  readonly points: readonly AccuracyPoint[];
}

export interface AccuracyData {
  readonly series: readonly AccuracySeries[];
  /** Names the attack of the robust accuracy: `PGD`. */
  readonly attack: string;
}

/** All numbers, ours and the paper's; a cell is empty where the source states none. */
export function accuracyTable({ series, attack }: AccuracyData): ChartTable {
  const rows = series.flatMap(({ name, source, points }) =>
    points.map(({ label, epoch, testAccuracy, robustAccuracy }) => [
      name,
      source,
      epoch ?? label,
      testAccuracy,
      robustAccuracy ?? '',
    ]),
  );
  return { columns: ['network', 'source', 'epoch', 'TA, %', `RA under ${attack}, %`], rows };
}

/** A series in words, by its ends and what is on show. */
export function describeSeries(
  { name, ours, points }: AccuracySeries,
  value: (point: AccuracyPoint) => string,
): string {
  const told = points.filter((point, i) => point.current || i === 0 || i === points.length - 1);
  const who = ours ? name : `${name} of the paper`;
  return `${who}: ${told.map((point) => `${value(point)} at ${point.label}`).join(', ')}.`;
}
