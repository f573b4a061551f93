import { type RefObject, useCallback } from 'react';
import { epsilonCurve, type EpsilonCurveData } from '../../charts/epsilon-curve.ts';
import { Chart, type Place } from '../../ui/chart.tsx';
import { curveEnds } from '../../ui/curve-ends.ts';
import { useCurveEnds } from '../../ui/use-curve-ends.ts';
import { EpsilonCursor } from './epsilon-cursor.tsx';
import { words } from './words.ts';

interface EpsilonChartProps {
  readonly data: EpsilonCurveData;
  readonly svg: RefObject<SVGSVGElement | null>;
  /** Takes a place of it as the budget. */
  readonly onChoose?: (epsilon: number) => void;
}

/** The curve, to be read at any of its epsilons. */
export function EpsilonChart({ data, svg, onChoose }: EpsilonChartProps) {
  const draw = useCallback((place: Place) => epsilonCurve(data, { ...place, title: words.curveTitle }), [data]);
  const [ends, measure] = useCurveEnds();
  const drawn = useCallback(
    (element: SVGSVGElement): void => {
      alignTrack(element);
      measure(element);
    },
    [measure],
  );
  return (
    <>
      <Chart draw={draw} height="fill" svgRef={svg} onDrawn={drawn} />
      <EpsilonCursor data={data} ends={ends} {...(onChoose ? { onChoose } : {})} />
    </>
  );
}

/** The slider's track takes the ends of the curves, so that its handle stands under the marker. */
function alignTrack(svg: SVGSVGElement): void {
  const section = svg.closest<HTMLElement>('.attack-budget');
  const [start, end] = curveEnds(svg);
  section?.style.setProperty('--track-start', `${start}px`);
  section?.style.setProperty('--track-end', `${end}px`);
}
