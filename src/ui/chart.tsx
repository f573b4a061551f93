import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

interface ChartProps {
  /** A new element for a width in CSS pixels; keep it the same function while its data is the same. */
  readonly draw: (width: number) => SVGSVGElement;
  /** Kept free while nothing is drawn, so that the page does not jump. */
  readonly height: number;
  readonly svgRef?: RefObject<SVGSVGElement | null>;
}

/** Puts a chart's element into the page, drawn anew for every width. */
export function Chart({ draw, height, svgRef }: ChartProps) {
  const host = useRef<HTMLDivElement>(null);
  const width = useWidth(host);
  useLayoutEffect(() => {
    if (width === 0 || !host.current) return;
    const svg = draw(width);
    host.current.replaceChildren(svg);
    if (svgRef) svgRef.current = svg;
  }, [draw, width, svgRef]);
  return <div ref={host} className="ui-chart" style={{ minHeight: height }} />;
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
