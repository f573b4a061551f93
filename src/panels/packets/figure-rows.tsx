import { useRef, useState } from 'react';
import { useCurveEnds } from '../../ui/use-curve-ends.ts';
import { FigureRow } from './figure-row.tsx';
import { LineStrip } from './line-strip.tsx';
import { ColumnHeads } from './prose.tsx';
import { createScrub } from './scrub.ts';
import type { DrawnRow } from './use-shown.ts';
import type { Stage } from './use-stage.ts';
import { usePath } from './use-path.ts';
import { useRoomBelow } from './use-room-below.ts';

interface FigureRowsProps {
  readonly rows: readonly DrawnRow[];
  readonly labels: readonly string[];
  readonly stage: Stage;
}

/** Fig. 2: its rows on shared axes, whole on the first screen where that is wide enough. */
export function FigureRows({ rows, labels, stage: { axes, ghost } }: FigureRowsProps) {
  const [scrub] = useState(createScrub);
  const box = useRef<HTMLDivElement>(null);
  useRoomBelow(box);
  const [ends, onDrawn] = useCurveEnds();
  const top = rows[0]?.samples;
  const path = usePath(top);
  return (
    <div ref={box} className="packets-figure" data-rows={rows.length}>
      <div className="packets-columns" aria-hidden="true">
        <ColumnHeads />
      </div>
      {rows.map((row, index) => (
        <FigureRow
          key={row.role}
          row={row}
          {...{ labels, axes, scrub, ends, onDrawn }}
          ghost={row.role === 'first' ? ghost : null}
          path={index === 0 ? path : null}
        />
      ))}
      {top?.line === 'between' && path && (
        <div className="packets-beneath">
          <LineStrip path={path} scale={top.scale} range={axes.range} ends={ends} />
        </div>
      )}
    </div>
  );
}
