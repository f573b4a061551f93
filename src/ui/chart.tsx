import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** What a chart is told of the place that it is drawn in. */
export interface Place {
  readonly document: Document;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
}

export type Draw = (place: Place) => SVGSVGElement;

interface ChartProps {
  /** A new element; keep it the same function while its data is the same. */
  readonly draw: Draw;
  /** At the usual text size; kept free while nothing is drawn, so that the page does not jump. */
  readonly height: number;
  readonly svgRef?: RefObject<SVGSVGElement | null>;
  readonly onDrawn?: (svg: SVGSVGElement) => void;
}

/** Puts a chart's element into the page, drawn anew for every width. */
export function Chart({ draw, height, svgRef, onDrawn }: ChartProps) {
  const host = useRef<HTMLDivElement>(null);
  const width = useWidth(host);
  useLayoutEffect(() => {
    if (width === 0 || !host.current) return;
    const scale = textScale();
    const svg = draw({ document, width, height: Math.round(height * scale), fontSize: usualFont * scale });
    host.current.replaceChildren(svg);
    if (svgRef) svgRef.current = svg;
    onDrawn?.(svg);
  }, [draw, width, height, svgRef, onDrawn]);
  return <div ref={host} className="ui-chart" style={{ minHeight: `${height / 16}rem` }} />;
}

const usualFont = 12;

/** Charts grow with the page's text: on a projector both are larger. */
function textScale(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
}

/** Whole pixels: fractions would redraw a chart for nothing. */
function useWidth(ref: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    setWidth(Math.floor(element.clientWidth));
    const observer = new ResizeObserver(() => setWidth(Math.floor(element.clientWidth)));
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return width;
}
