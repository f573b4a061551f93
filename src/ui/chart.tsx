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

/** `fill`: as high as the place that the style gives it. */
export type Height = number | 'fill';

interface ChartProps {
  /** A new element; keep it the same function while its data is the same. */
  readonly draw: Draw;
  /** In CSS pixels at the usual text size; kept free while nothing is drawn, so that the page does not jump. */
  readonly height: Height;
  readonly svgRef?: RefObject<SVGSVGElement | null>;
  readonly onDrawn?: (svg: SVGSVGElement) => void;
}

/** Puts a chart's element into the page, drawn anew for every size. */
export function Chart({ draw, height, svgRef, onDrawn }: ChartProps) {
  const host = useRef<HTMLDivElement>(null);
  const { width, height: room, scale } = useRoom(host, height === 'fill');
  useLayoutEffect(() => {
    if (width === 0 || !host.current) return;
    const high = height === 'fill' ? room : Math.round(height * scale);
    if (high === 0) return;
    const svg = draw({ document, width, height: high, fontSize: fontFor(width, scale) });
    host.current.replaceChildren(svg);
    if (svgRef) svgRef.current = svg;
    onDrawn?.(svg);
  }, [draw, width, room, scale, height, svgRef, onDrawn]);
  if (height === 'fill') return <div ref={host} className="ui-chart ui-chart-fill" />;
  return <div ref={host} className="ui-chart" style={{ minHeight: `${height / 16}rem` }} />;
}

const usualFont = 12;
/** Of a chart that is still legible: on a phone with large letters its own are smaller than those around it. */
const fewestLetters = 22;

function fontFor(width: number, scale: number): number {
  return Math.min(usualFont * scale, Math.max(usualFont, width / fewestLetters));
}

/** Charts grow with the page's text: on a projector both are larger. */
function textScale(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
}

interface Room {
  readonly width: number;
  /** 0 where the chart itself says how high it is. */
  readonly height: number;
  readonly scale: number;
}

/** Measured when it changes, not when a chart is drawn: reading it then would lay out the page twice in every drag. */
function useRoom(ref: RefObject<HTMLElement | null>, isFilled: boolean): Room {
  const [room, setRoom] = useState<Room>({ width: 0, height: 0, scale: 1 });
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = (): void => {
      // In whole pixels: a fraction more or less is no reason to draw a chart anew.
      const fresh = {
        width: Math.floor(element.clientWidth),
        height: isFilled ? element.clientHeight : 0,
        scale: textScale(),
      };
      setRoom((before) => (isSame(before, fresh) ? before : fresh));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref, isFilled]);
  return room;
}

function isSame(a: Room, b: Room): boolean {
  return a.width === b.width && a.height === b.height && a.scale === b.scale;
}
