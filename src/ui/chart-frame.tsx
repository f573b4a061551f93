import { type ReactNode, useRef } from 'react';
import type { TableData } from './table-data.ts';
import { Chart, type Draw, type Height } from './chart.tsx';
import { ChartTools } from './chart-tools.tsx';
import './chart-frame.css';
import './hidden.css';

interface ChartFrameProps {
  /** Names the chart, its table and its files. */
  readonly title: string;
  readonly caption?: ReactNode;
  readonly draw: Draw;
  readonly height: Height;
  /** Made only when it is looked at or saved. */
  readonly table: () => TableData;
  /** Lies over the chart, in its coordinates. */
  readonly over?: ReactNode;
  /** Right below the chart. */
  readonly below?: ReactNode;
  readonly hideTitle?: boolean;
  readonly onDrawn?: (svg: SVGSVGElement) => void;
}

/** A chart with its caption, its numbers as a table, and ways to take both away. */
export function ChartFrame(props: ChartFrameProps) {
  const { title, caption, draw, height, table, over, below, hideTitle = false, onDrawn } = props;
  const svg = useRef<SVGSVGElement | null>(null);
  return (
    <figure className={`ui-frame ${height === 'fill' ? 'ui-frame-fill' : ''}`} aria-label={title}>
      <div className={hideTitle ? 'ui-hidden' : 'ui-frame-title'}>{title}</div>
      <div className="ui-frame-plot">
        <Chart draw={draw} height={height} svgRef={svg} {...(onDrawn ? { onDrawn } : {})} />
        {over}
      </div>
      {below}
      {caption && <figcaption className="ui-frame-caption">{caption}</figcaption>}
      <ChartTools title={title} table={table} svg={svg} />
    </figure>
  );
}
