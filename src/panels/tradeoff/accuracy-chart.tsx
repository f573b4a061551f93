import { type ReactNode, useMemo } from 'react';
import { type AccuracyData, accuracyTable } from '../../charts/shared/accuracies.ts';
import type { Draw, Height } from '../../ui/chart.tsx';
import { CheckpointChart } from './checkpoint-chart.tsx';
import { marksOfData, sayMark } from './say-mark.ts';
import { words } from './words.ts';

interface AccuracyChartProps {
  readonly title: string;
  readonly caption: ReactNode;
  readonly data: AccuracyData;
  readonly draw: Draw;
  readonly height: Height;
  /** Told of the mark pointed at; without it the chart says its numbers itself. */
  readonly onLook?: (key: string | null) => void;
}

export function AccuracyChart({ data, onLook, ...chart }: AccuracyChartProps) {
  const choosable = useMemo(() => marksOfData(data), [data]);
  const looking = onLook ? { onLook } : { say: (key: string) => sayMark(data, key) };
  return (
    <CheckpointChart
      {...chart}
      {...looking}
      table={() => accuracyTable(data)}
      label={words.checkpointsIn(chart.title)}
      choosable={choosable}
    />
  );
}
