import { type RefObject, useCallback, useMemo, useRef } from 'react';
import { epsilonCurve, type EpsilonCurveData, epsilonCurveTable } from '../../charts/epsilon-curve.ts';
import { radiusOf } from '../../attacks/budget.ts';
import type { AttackResult } from '../../engine/protocol.ts';
import { valueOf } from '../../state/selectors.ts';
import { useStore } from '../../state/use-store.ts';
import { Button } from '../../ui/button.tsx';
import { Chart, type Place } from '../../ui/chart.tsx';
import { ChartTools } from '../../ui/chart-tools.tsx';
import { curveEnds } from '../../ui/curve-ends.ts';
import { curveData } from './curve-data.ts';
import { EpsilonSlider } from '../epsilon-slider.tsx';
import { words as shared } from '../words.ts';
import type { Subject } from './use-subject.ts';
import { words } from './words.ts';

interface BudgetProps {
  readonly subject: Subject;
  readonly result: AttackResult | undefined;
}

const height = 230;

/** How far the attack may go, and what the network says at every other budget: the handle moves along the curve. */
export function Budget({ subject, result }: BudgetProps) {
  const { dataset, attack } = subject;
  const choose = useStore((store) => store.choose);
  const epsilon = useStore((store) => store.choice.epsilon);
  const stale = useStore(({ curve }) => curve.state === 'loading' || curve.state === 'failed');
  const svg = useRef<SVGSVGElement | null>(null);
  const data = useCurve(subject, result?.target ?? null, epsilon);
  return (
    <section className="attack-budget" aria-label={words.budgetOfAttack}>
      <EpsilonSlider
        label={attack.search === 'nearest' ? words.readCurve : shared.budget}
        dataset={dataset}
        norm={attack.norm}
        epsilon={epsilon}
        onChange={(value) => choose({ epsilon: value })}
        below={
          <div className="attack-curve" data-stale={stale ? '' : undefined} style={{ minHeight: `${height / 16}rem` }}>
            {data && <Curve data={data} svg={svg} />}
            <CurveState drawn={data !== undefined} />
          </div>
        }
      />
      {data && <ChartTools title={words.curveTitle} table={() => epsilonCurveTable(data)} svg={svg} />}
    </section>
  );
}

/** Why there is no curve, or no new one. */
function CurveState({ drawn }: { readonly drawn: boolean }) {
  const state = useStore((store) => store.curve.state);
  const message = useStore((store) => (store.curve.state === 'failed' ? store.curve.message : null));
  const retry = useStore((store) => store.retry);
  if (message !== null) {
    return (
      <p className="attack-curve-note attack-failed">
        {words.noCurve(message)}{' '}
        <Button look="quiet" onPress={retry}>
          {shared.tryAgain}
        </Button>
      </p>
    );
  }
  if (drawn) return null;
  return <p className="attack-curve-note">{state === 'loading' ? words.curveOnItsWay : words.curveToCome}</p>;
}

interface CurveProps {
  readonly data: EpsilonCurveData;
  readonly svg: RefObject<SVGSVGElement | null>;
}

function Curve({ data, svg }: CurveProps) {
  const draw = useCallback((place: Place) => epsilonCurve(data, { ...place, title: words.curveTitle }), [data]);
  return <Chart draw={draw} height={height} svgRef={svg} onDrawn={alignTrack} />;
}

function useCurve({ classes, classA, classB, attack, dataset }: Subject, target: number | null, epsilon: number) {
  const source = useStore((store) => valueOf(store.curve));
  const l2PerEpsilon = attack.norm === 'l2' ? radiusOf('l2', 1, dataset.shape) : undefined;
  return useMemo(
    () => source && curveData(source, { classes, classA, classB, target, l2PerEpsilon }, epsilon),
    [source, classes, classA, classB, target, l2PerEpsilon, epsilon],
  );
}

/** The slider's track takes the ends of the curves, so that its handle stands under the marker. */
function alignTrack(svg: SVGSVGElement): void {
  const section = svg.closest<HTMLElement>('.attack-budget');
  const [start, end] = curveEnds(svg);
  section?.style.setProperty('--track-start', `${start}px`);
  section?.style.setProperty('--track-end', `${end}px`);
}
