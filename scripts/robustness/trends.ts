import type { Finding, TrainedTrend } from '../../src/robustness/findings.ts';
import { measureIds } from '../../src/robustness/measure.ts';
import { pointOf, trendOf } from '../../src/robustness/trend.ts';
import type { Card } from '../catalog.ts';

type Trained = Pick<Card, 'id' | 'dataset' | 'training'>;

/**
 * The lines of the figure, in the order of its panels. Networks that learned from attacked pictures have a line of their
 * own: another training is another trade.
 */
export function trendsOf(rows: readonly Finding[], cards: readonly Trained[]): TrainedTrend[] {
  const datasets = [...new Set(cards.map(({ dataset }) => dataset))];
  return measureIds.flatMap((measure) =>
    datasets.flatMap((dataset) =>
      (['standard', 'robust'] as const).flatMap((training): TrainedTrend[] => {
        const ids = cards.filter((card) => card.dataset === dataset && card.training === training).map(({ id }) => id);
        const measured = rows.filter((row) => row.measure === measure && ids.includes(row.network));
        const points = measured.flatMap((row) => pointOf(row) ?? []);
        const trend = trendOf(points);
        if (!trend) return [];
        const accuracies = points.map(({ error }) => 100 * (1 - error));
        return [
          {
            measure,
            dataset,
            training,
            ...rounded({ from: Math.min(...accuracies), to: Math.max(...accuracies), ...trend }),
          },
        ];
      }),
    ),
  );
}

/** To as many digits as mean anything. */
function rounded<T extends Readonly<Record<string, number>>>(values: T): T {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Number(value.toPrecision(6))])) as T;
}
