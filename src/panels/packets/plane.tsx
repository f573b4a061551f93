import { useCallback, useMemo, memo } from 'react';
import { attackDensityChart, attackDensityTable } from '../../charts/attack-density.ts';
import { uncertaintyPlane, uncertaintyPlaneTable } from '../../charts/uncertainty-plane.ts';
import type { PacketFigure } from '../../packets/figure.ts';
import type { Place } from '../../ui/chart.tsx';
import { ChartFrame } from '../../ui/chart-frame.tsx';
import { attackData, type Names, planeData } from './chart-data.ts';
import type { Checkpoint } from './checkpoint.ts';

interface PlaneProps {
  readonly checkpoints: readonly Checkpoint[];
  readonly names: Names;
}

const height = 340;

/** Every packet as a dot: how wide in X, how wide in P, and the border that it cannot cross. */
export const Plane = memo(function Plane({ checkpoints, names }: PlaneProps) {
  const data = useMemo(() => planeData(checkpoints, names), [checkpoints, names]);
  const title = 'Uncertainty plane';
  const draw = useCallback((place: Place) => uncertaintyPlane(data, { ...place, title }), [data]);
  return (
    <ChartFrame
      title={title}
      caption="A packet can trade width in X for width in P, but never get below the curve, where the product is ½. The Gaussian window alone lies on it; what a dot has more comes from the network."
      draw={draw}
      height={height}
      table={() => uncertaintyPlaneTable(data)}
    />
  );
});

interface AttackPanelProps {
  readonly figure: PacketFigure;
  readonly names: Names;
  /** Whose: `epoch 5`. */
  readonly checkpoint: string;
}

/** The third view of a packet: the attack operator's local value, which has a sign. */
export const AttackPanel = memo(function AttackPanel({ figure, names, checkpoint }: AttackPanelProps) {
  const data = useMemo(() => attackData(figure, names), [figure, names]);
  const title = `Attack density, ${checkpoint}`;
  const draw = useCallback((place: Place) => attackDensityChart(data, { ...place, title }), [data, title]);
  return (
    <ChartFrame
      title={title}
      caption="Where along the line would an attacker step forward, and where back? Each place t counts by |ψ|². The mean is 0 and the root mean square is the σp of the table, but unlike k this slope has a sign."
      draw={draw}
      height={height}
      table={() => attackDensityTable(data)}
    />
  );
});
