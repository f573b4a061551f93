import { memo, useCallback } from 'react';
import { accuracyByEpoch, type AccuracyByEpochData } from '../../charts/accuracy-by-epoch.ts';
import type { AccuracyData } from '../../charts/shared/accuracies.ts';
import { tradeOffPlane } from '../../charts/trade-off-plane.ts';
import type { Place } from '../../ui/chart.tsx';
import { AccuracyChart } from './accuracy-chart.tsx';

interface ChartProps {
  readonly data: AccuracyData;
  /** What numbers measured on our copy of the data set must say. */
  readonly note: string;
}

/** Every network's training as a path from little to much accuracy: up is robust, right is accurate. */
export const Plane = memo(function Plane({ data, note }: ChartProps) {
  const title = `RA against TA, ${note}`;
  const draw = useCallback((place: Place) => tradeOffPlane(data, { ...place, title }), [data, title]);
  return (
    <AccuracyChart
      title={title}
      caption="Up is hard to fool, right is accurate; both at once is the upper right corner. A path is one training: its marks grow, and the small figures are its first and its last epoch. Point at a mark for its numbers; press one of ours to load that checkpoint everywhere in the page."
      data={data}
      draw={draw}
      height={440}
    />
  );
});

export const TestAccuracy = memo(function TestAccuracy({ data, note }: ChartProps) {
  return (
    <ByEpoch
      data={data}
      measure="test"
      title={`TA by epoch, ${note}`}
      caption="How often the network is right on pictures that it has not learned from."
    />
  );
});

export const RobustAccuracy = memo(function RobustAccuracy({ data, note }: ChartProps) {
  return (
    <ByEpoch
      data={data}
      measure="robust"
      title={`RA under ${data.attack} by epoch, ${note}`}
      caption="How often it is still right when those very pictures are attacked."
    />
  );
});

interface ByEpochProps {
  readonly data: AccuracyData;
  readonly measure: AccuracyByEpochData['measure'];
  readonly title: string;
  readonly caption: string;
}

function ByEpoch({ data, measure, title, caption }: ByEpochProps) {
  const draw = useCallback(
    (place: Place) => accuracyByEpoch({ ...data, measure }, { ...place, title }),
    [data, measure, title],
  );
  return <AccuracyChart title={title} caption={caption} data={data} draw={draw} height={330} />;
}
