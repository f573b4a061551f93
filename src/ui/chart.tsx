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
  const { width, scale } = useRoom(host);
  useLayoutEffect(() => {
    if (width === 0 || !host.current) return;
    const svg = draw({ document, width, height: Math.round(height * scale), fontSize: usualFont * scale });
    host.current.replaceChildren(svg);
    if (svgRef) svgRef.current = svg;
    onDrawn?.(svg);
  }, [draw, width, scale, height, svgRef, onDrawn]);
  return <div ref={host} className="ui-chart" style={{ minHeight: `${height / 16}rem` }} />;
}

const usualFont = 12;

/** Charts grow with the page's text: on a projector both are larger. */
function textScale(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
}

interface Room {
  readonly width: number;
  readonly scale: number;
}

/** Measured when it changes, not when a chart is drawn: reading it then would lay out the page twice in every drag. */
function useRoom(ref: RefObject<HTMLElement | null>): Room {
  const [room, setRoom] = useState<Room>({ width: 0, scale: 1 });
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = (): void => {
      // In whole pixels: a fraction more or less is no reason to draw a chart anew.
      const [width, scale] = [Math.floor(element.clientWidth), textScale()];
      setRoom((before) => (before.width === width && before.scale === scale ? before : { width, scale }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return room;
}
