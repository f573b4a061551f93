import { useRef } from 'react';
import { epsilonCurveTable } from '../../charts/epsilon-curve.ts';
import type { AttackResult } from '../../engine/protocol.ts';
import { useStore } from '../../state/use-store.ts';
import { Button } from '../../ui/button.tsx';
import { ChartTools } from '../../ui/chart-tools.tsx';
import { EpsilonSlider } from '../epsilon-slider.tsx';
import { words as shared } from '../words.ts';
import { EpsilonChart } from './epsilon-chart.tsx';
import { useCheckpointName } from './use-checkpoint-name.ts';
import { useCurve } from './use-curve.ts';
import type { Subject } from './use-subject.ts';
import { words } from './words.ts';
import './budget.css';

interface BudgetProps {
  readonly subject: Subject;
  readonly result: AttackResult | undefined;
}

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
          <div className="attack-curve" data-stale={stale ? '' : undefined}>
            {data && <EpsilonChart data={data} svg={svg} />}
            <CurveState drawn={data !== undefined} />
          </div>
        }
      />
      <CurveOf />
      {data && <ChartTools title={words.curveTitle} table={() => epsilonCurveTable(data)} svg={svg} />}
    </section>
  );
}

/** Whose the curve is, where two networks are on show. */
function CurveOf() {
  const network = useStore((store) => store.choice.network);
  const epoch = useStore((store) => store.choice.epoch);
  const beside = useStore((store) => store.choice.beside);
  const name = useCheckpointName({ id: network, epoch });
  return beside && name !== null ? <p className="attack-curve-of">{words.curveOf(name)}</p> : null;
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
