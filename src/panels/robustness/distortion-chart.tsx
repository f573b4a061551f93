import { memo, useCallback, useMemo } from 'react';
import { distortionTable, type DistortionData } from '../../charts/robustness.ts';
import { robustnessPlane } from '../../charts/robustness-plane.ts';
import type { Place } from '../../ui/chart.tsx';
import { CheckpointChart } from '../tradeoff/checkpoint-chart.tsx';
import { marksOf, sayMark } from './say.ts';
import { words } from './words.ts';

interface DistortionChartProps {
  readonly title: string;
  readonly caption: string;
  readonly data: DistortionData;
}

/** One panel of the figure. */
export const DistortionChart = memo(function DistortionChart({ title, caption, data }: DistortionChartProps) {
  const draw = useCallback((place: Place) => robustnessPlane(data, { ...place, title }), [data, title]);
  const choosable = useMemo(() => marksOf(data), [data]);
  return (
    <CheckpointChart
      title={title}
      caption={caption}
      draw={draw}
      height={340}
      table={() => distortionTable(data)}
      label={words.checkpointsIn(title)}
      choosable={choosable}
      say={(key) => sayMark(data, key)}
    />
  );
});
