import { useCallback, useState } from 'react';
import { curveEnds } from './curve-ends.ts';

export type CurveEnds = readonly [start: number, end: number];

/** The ends of the chart as drawn last, and what to give it as `onDrawn`. Renders only when the ends move. */
export function useCurveEnds(): readonly [ends: CurveEnds, onDrawn: (svg: SVGSVGElement) => void] {
  const [ends, setEnds] = useState<CurveEnds>([0, 0]);
  const onDrawn = useCallback((svg: SVGSVGElement): void => {
    const [start, end] = curveEnds(svg);
    setEnds((before) => (before[0] === start && before[1] === end ? before : [start, end]));
  }, []);
  return [ends, onDrawn];
}
