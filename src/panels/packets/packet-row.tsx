import { type ReactNode, useCallback, useMemo, memo } from 'react';
import { packetInP, packetInPTable } from '../../charts/packet-in-p.ts';
import { packetInX, packetInXTable } from '../../charts/packet-in-x.ts';
import type { PacketInXData } from '../../charts/packet-in-x.ts';
import type { PacketFigure } from '../../packets/figure.ts';
import type { Place } from '../../ui/chart.tsx';
import { ChartFrame } from '../../ui/chart-frame.tsx';
import { type Names, pData, xData } from './chart-data.ts';
import { words } from './words.ts';

interface PacketRowProps {
  readonly figure: PacketFigure;
  readonly names: Names;
  /** For titles and file names: `epoch 60`, or `ResNet-20, robust, epoch 60`. */
  readonly title: string;
  /** Shared by the rows, so that heights can be compared. */
  readonly peakX: number;
  readonly peakP: number;
  /** Half the stretch of the line that is shown, in units of s. */
  readonly range: number;
  readonly extras: Pick<PacketInXData, 'inside' | 'marks' | 'epsilon'>;
  /** Right below the chart in X, on its axis. */
  readonly strip?: ReactNode;
  readonly onDrawn: (svg: SVGSVGElement) => void;
}

const height = 280;

/** One row of Fig. 2: both packets in X on the left, their conjugates in P on the right. */
export const PacketRow = memo(function PacketRow({
  figure,
  names,
  title,
  peakX,
  peakP,
  range,
  extras,
  strip,
  onDrawn,
}: PacketRowProps) {
  const x = useMemo(() => ({ ...xData(figure, names), ...extras }), [figure, names, extras]);
  const p = useMemo(() => pData(figure, names), [figure, names]);
  const [titleX, titleP] = [words.packetsInX(title), words.conjugatesInP(title)];
  const drawX = useCallback(
    (place: Place) => packetInX(x, { ...place, title: titleX, yMax: peakX, range }),
    [x, titleX, peakX, range],
  );
  const drawP = useCallback(
    (place: Place) => packetInP(p, { ...place, title: titleP, yMax: peakP }),
    [p, titleP, peakP],
  );
  return (
    <div className="packets-pair">
      <ChartFrame
        title={titleX}
        hideTitle
        draw={drawX}
        height={height}
        table={() => packetInXTable(x)}
        below={strip}
        onDrawn={onDrawn}
      />
      <ChartFrame title={titleP} hideTitle draw={drawP} height={height} table={() => packetInPTable(p)} />
    </div>
  );
});
