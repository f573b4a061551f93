import { memo, useCallback } from 'react';
import { accuracyByEpoch, type AccuracyByEpochData } from '../../charts/accuracy-by-epoch.ts';
import type { AccuracyData } from '../../charts/shared/accuracies.ts';
import { tradeOffPlane } from '../../charts/trade-off-plane.ts';
import type { Place } from '../../ui/chart.tsx';
import { AccuracyChart } from './accuracy-chart.tsx';
import { words } from './words.ts';

interface ChartProps {
  readonly data: AccuracyData;
  /** What numbers measured on our copy of the data set must say. */
  readonly note: string;
}

interface PlaneProps extends ChartProps {
  readonly onLook: (key: string | null) => void;
}

/** Every network's training as a path from little to much accuracy: up is robust, right is accurate. */
export const Plane = memo(function Plane({ data, note, onLook }: PlaneProps) {
  const title = words.planeTitle(note);
  const draw = useCallback((place: Place) => tradeOffPlane(data, { ...place, title }), [data, title]);
  return (
    <AccuracyChart title={title} caption={words.planeCaption} data={data} draw={draw} height="fill" onLook={onLook} />
  );
});

export const TestAccuracy = memo(function TestAccuracy({ data, note }: ChartProps) {
  return <ByEpoch data={data} measure="test" title={words.testTitle(note)} caption={words.testCaption} />;
});

export const RobustAccuracy = memo(function RobustAccuracy({ data, note }: ChartProps) {
  return (
    <ByEpoch data={data} measure="robust" title={words.robustTitle(data.attack, note)} caption={words.robustCaption} />
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
