/** What the charts of robustness draw: networks, each with its median distortion at some epochs. */
import type { AccuracyPoint } from './shared/accuracies.ts';
import type { ChartTable } from './shared/options.ts';

export interface DistortionPoint extends Pick<AccuracyPoint, 'key' | 'label' | 'epoch' | 'testAccuracy' | 'current'> {
  /** In pixels of [0, 1]; null: beyond everything that was tried. */
  readonly median: number | null;
  /** 95% interval of the median. */
  readonly low: number | null;
  readonly high: number | null;
  /** Pictures that were measured, and those of them that nothing was found for. */
  readonly n: number;
  readonly failures: number;
}

export interface DistortionSeries {
  readonly name: string;
  /** Colour and shape of the marks. */
  readonly slot: number;
  /** Measured by the person at the page: hollow marks. */
  readonly own: boolean;
  /** For the table: `test pictures`, `your test set`. */
  readonly source: string;
  /** In the order of the epochs. */
  readonly points: readonly DistortionPoint[];
}

/** ln distortion = offset + slope ln error, with the error as a share of 1. */
export interface DistortionLine {
  readonly name: string;
  readonly offset: number;
  readonly slope: number;
  /** Test accuracies between which it is drawn, percent. */
  readonly from: number;
  readonly to: number;
  readonly dashed: boolean;
}

export interface DistortionData {
  /** What stands above the axis: `I-FGSM, l∞`. */
  readonly quantity: string;
  readonly series: readonly DistortionSeries[];
  readonly lines: readonly DistortionLine[];
}

/** All numbers; a cell is ∞ where nothing was found for half of the pictures. */
export function distortionTable({ quantity, series }: DistortionData): ChartTable {
  const cell = (value: number | null): string | number => value ?? '∞';
  const rows = series.flatMap(({ name, source, points }) =>
    points.map(({ label, epoch, testAccuracy, median, low, high, n, failures }) => [
      name,
      source,
      epoch ?? label,
      testAccuracy,
      cell(median),
      cell(low),
      cell(high),
      n,
      failures,
    ]),
  );
  const columns = [
    'network',
    'measured on',
    'epoch',
    'TA, %',
    `median, ${quantity.replace('l_2', 'l2')}`,
    '95% from',
    'to',
    'pictures',
  ];
  return { columns: [...columns, 'not fooled'], rows };
}
