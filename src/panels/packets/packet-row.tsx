import { type ReactNode, useCallback, useMemo, memo } from 'react';
import { packetInP, packetInPTable } from '../../charts/packet-in-p.ts';
import { packetInX, packetInXTable, type PacketInXData } from '../../charts/packet-in-x.ts';
import type { NetworkRef } from '../../engine/protocol.ts';
import type { PacketFigure } from '../../packets/figure.ts';
import type { Place } from '../../ui/chart.tsx';
import { ChartFrame } from '../../ui/chart-frame.tsx';
import { type Names, pData, xData } from './chart-data.ts';
import type { Axes } from './stage.ts';
import type { GhostFigure } from './use-stage.ts';
import { useMorph } from './use-morph.ts';
import { words } from './words.ts';

interface PacketRowProps {
  readonly figure: PacketFigure;
  readonly network: NetworkRef;
  readonly names: Names;
  /** For titles and file names: `epoch 60`, or `ResNet-20, robust, epoch 60`. */
  readonly title: string;
  readonly axes: Axes;
  readonly extras: Pick<PacketInXData, 'inside' | 'marks' | 'epsilon'>;
  /** Stays as faint outlines. */
  readonly ghost: GhostFigure | null;
  /** Over the chart in X. */
  readonly cursor: ReactNode;
  readonly onDrawn: (svg: SVGSVGElement) => void;
}

/** One row of Fig. 2: both packets in X on the left, their conjugates in P on the right. */
export const PacketRow = memo(function PacketRow(props: PacketRowProps) {
  const { figure, network, names, title, axes, extras, ghost, cursor, onDrawn } = props;
  const moved = useMorph(figure, network);
  const [x, p] = useMemo(() => [xData(figure, names), pData(figure, names)], [figure, names]);
  const ghosts = useMemo(
    () => ghost && { x: xData(ghost.figure, names), p: pData(ghost.figure, names) },
    [ghost, names],
  );
  const name = ghost?.name ?? '';
  const drawnX = useMemo(
    () => ({ ...xData(moved, names), ...extras, ghost: ghosts && { ...ghosts.x, name } }),
    [moved, names, extras, ghosts, name],
  );
  const drawnP = useMemo(
    () => ({ ...pData(moved, names), ghost: ghosts && { ...ghosts.p, name } }),
    [moved, names, ghosts, name],
  );
  const [titleX, titleP] = [words.packetsInX(title), words.conjugatesInP(title)];
  const { peakX, peakP, range } = axes;
  const drawX = useCallback(
    (place: Place) => packetInX(drawnX, { ...place, title: titleX, yMax: peakX, range }),
    [drawnX, titleX, peakX, range],
  );
  const drawP = useCallback(
    (place: Place) => packetInP(drawnP, { ...place, title: titleP, yMax: peakP }),
    [drawnP, titleP, peakP],
  );
  return (
    <>
      <div className="packets-x">
        <ChartFrame
          title={titleX}
          hideTitle
          draw={drawX}
          height="fill"
          table={() => packetInXTable(x)}
          over={cursor}
          onDrawn={onDrawn}
        />
      </div>
      <div className="packets-p">
        <ChartFrame title={titleP} hideTitle draw={drawP} height="fill" table={() => packetInPTable(p)} />
      </div>
    </>
  );
});
