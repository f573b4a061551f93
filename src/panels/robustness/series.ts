/** From what was measured to what a chart of one measure draws. */
import type { DistortionData, DistortionLine, DistortionPoint, DistortionSeries } from '../../charts/robustness.ts';
import type { AccuracyData, AccuracySeries } from '../../charts/shared/accuracies.ts';
import type { Findings } from '../../robustness/findings.ts';
import type { MeasureId } from '../../robustness/measure.ts';
import { summarise } from '../../robustness/summary.ts';
import type { CatalogNetwork } from '../../state/model.ts';
import type { Distortions } from '../../state/robustness/types.ts';
import { keyOf } from '../tradeoff/series.ts';
import type { Measured, MeasuredNetwork } from './measured.ts';
import { measureWords, words } from './words.ts';

/** Ours of the chosen data set, in the order of the accuracies' series; those without a number are left out. */
export function measuredNetworks(
  measure: MeasureId,
  { rows }: Findings,
  { series }: AccuracyData,
  networks: readonly CatalogNetwork[],
): MeasuredNetwork[] {
  const found = new Map(
    rows.filter((row) => row.measure === measure).map((row) => [keyOf(row.network, row.epoch), row]),
  );
  return series
    .filter(({ ours }) => ours)
    .flatMap(({ name, slot, points }) => {
      const told = points.flatMap(({ key, label, epoch, testAccuracy, current }): DistortionPoint[] => {
        const row = found.get(key);
        if (!row) return [];
        const { median, low, high, n, failures } = row;
        return [{ key, label, epoch, testAccuracy, median, low, high, n, failures, current: current === true }];
      });
      const network = networks.find(({ id, epochs }) => epochs.some(({ epoch }) => keyOf(id, epoch) === told[0]?.key));
      return network ? [{ network, series: { name, slot, own: false, source: words.testPictures, points: told } }] : [];
    });
}

/** What the person measured, at the accuracy that the network's card has. */
export function ownSeries(
  measure: MeasureId,
  { series }: AccuracyData,
  distortions: readonly Distortions[],
): DistortionSeries[] {
  const placeOf = (key: string): { one: AccuracySeries; point: AccuracySeries['points'][number] } | null => {
    for (const one of series) {
      const point = one.points.find((candidate) => candidate.key === key);
      if (point) return { one, point };
    }
    return null;
  };
  return distortions
    .filter((each) => each.measure === measure && each.values.length > 0)
    .flatMap(({ network, values }) => {
      const key = keyOf(network.id, network.epoch);
      const place = placeOf(key);
      if (!place) return [];
      const { name, slot } = place.one;
      const { label, epoch, testAccuracy } = place.point;
      const { n, failures, ...summary } = summarise(values);
      const [median, low, high] = [summary.median, summary.low, summary.high].map(finite);
      const point = { key: `own/${key}`, label, epoch, testAccuracy, n, failures };
      const points = [{ ...point, median: median!, low: low!, high: high! }];
      return [{ name, slot, own: true, source: words.yourSet, points }];
    });
}

function finite(value: number): number | null {
  return value === Infinity ? null : value;
}

export function chartData({ measure, networks, trends }: Measured, own: readonly DistortionSeries[]): DistortionData {
  const lines = trends.map(({ training, offset, slope, from, to }): DistortionLine => ({
    name: words.trained[training],
    offset,
    slope,
    from,
    to,
    dashed: training === 'robust',
  }));
  return { quantity: measureWords[measure].quantity, series: [...networks.map(({ series }) => series), ...own], lines };
}
