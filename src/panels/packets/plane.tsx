import { useCallback, useMemo, memo } from 'react';
import { attackDensityChart, attackDensityTable } from '../../charts/attack-density.ts';
import { uncertaintyPlane, uncertaintyPlaneTable } from '../../charts/uncertainty-plane.ts';
import type { PacketFigure } from '../../packets/figure.ts';
import type { Place } from '../../ui/chart.tsx';
import { ChartFrame } from '../../ui/chart-frame.tsx';
import { attackData, type Names, planeData } from './chart-data.ts';
import type { Checkpoint } from './checkpoint.ts';
import type { Axes } from './stage.ts';
import { words } from './words.ts';

interface PlaneProps {
  readonly checkpoints: readonly Checkpoint[];
  readonly names: Names;
  /** Shared by all frames of a playback. */
  readonly axes: Axes;
}

const height = 340;

/** Every packet as a dot: how wide in X, how wide in P, and the border that it cannot cross. */
export const Plane = memo(function Plane({ checkpoints, names, axes }: PlaneProps) {
  const { around } = axes;
  const data = useMemo(() => planeData(checkpoints, names, around), [checkpoints, names, around]);
  const title = words.plane;
  const draw = useCallback((place: Place) => uncertaintyPlane(data, { ...place, title }), [data, title]);
  return (
    <ChartFrame
      title={title}
      caption={words.planeCaption}
      draw={draw}
      height={height}
      table={() => uncertaintyPlaneTable(data)}
    />
  );
});

interface AttackPanelProps {
  readonly figure: PacketFigure;
  readonly names: Names;
  /** The checkpoint that it is of: `epoch 5`. */
  readonly checkpoint: string;
  readonly axes: Axes;
}

/** The third view of a packet: the attack operator's local value, which has a sign. */
export const AttackPanel = memo(function AttackPanel({ figure, names, checkpoint, axes }: AttackPanelProps) {
  const data = useMemo(() => attackData(figure, names), [figure, names]);
  const title = words.attackDensity(checkpoint);
  const { peakAttack: yMax } = axes;
  const draw = useCallback((place: Place) => attackDensityChart(data, { ...place, title, yMax }), [data, title, yMax]);
  return (
    <ChartFrame
      title={title}
      caption={words.attackDensityCaption}
      draw={draw}
      height={height}
      table={() => attackDensityTable(data)}
    />
  );
});
