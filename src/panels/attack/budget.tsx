import { type ReactNode, type RefObject, useRef } from 'react';
import { epsilonCurveTable, type EpsilonCurveData } from '../../charts/epsilon-curve.ts';
import { sizeOf } from '../../core/types.ts';
import type { Attacked } from '../../state/model.ts';
import { useStore } from '../../state/use-store.ts';
import { ChartTools } from '../../ui/chart-tools.tsx';
import { EpsilonSlider } from '../epsilon-slider.tsx';
import { words as shared } from '../words.ts';
import { CurveState } from './curve-state.tsx';
import { EpsilonChart } from './epsilon-chart.tsx';
import { useCheckpointName } from './use-checkpoint-name.ts';
import { useCurve } from './use-curve.ts';
import type { Subject } from './use-subject.ts';
import { words } from './words.ts';
import './budget.css';

interface BudgetProps {
  readonly subject: Subject;
  readonly result: Attacked | undefined;
}

/** How far the attack may go, or went by itself, and what the network says on the way there. */
export function Budget({ subject, result }: BudgetProps) {
  return subject.attack.search === 'budget' ? (
    <Allowed subject={subject} />
  ) : (
    <Found subject={subject} result={result} />
  );
}

/** The budget that it is given, and what the network says at every other one: the handle moves along the curve. */
function Allowed({ subject }: Pick<BudgetProps, 'subject'>) {
  const { dataset, attack } = subject;
  const choose = useStore((store) => store.choose);
  const epsilon = useStore((store) => store.choice.epsilon);
  const svg = useRef<SVGSVGElement | null>(null);
  const data = useCurve(subject, epsilon);
  return (
    <Section label={words.budgetOfAttack} data={data} svg={svg}>
      <EpsilonSlider
        label={shared.budget}
        dataset={dataset}
        norm={attack.norm}
        epsilon={epsilon}
        onChange={(value) => choose({ epsilon: value })}
        below={<Curve data={data} svg={svg} onChoose={(value) => choose({ epsilon: value })} />}
      />
    </Section>
  );
}

/** The smallest change that it found without a budget, and what the network says of so much of it. */
function Found({ subject, result }: BudgetProps) {
  const { norm } = subject.attack;
  const { shape } = subject.dataset;
  const svg = useRef<SVGSVGElement | null>(null);
  const data = useCurve(subject, null);
  const isOfAttack = result?.attack === subject.attack.id;
  return (
    <Section label={words.changeFound} data={data} svg={svg}>
      <div className="attack-found">
        <h3>{!isOfAttack ? words.sought : result.fooled ? words.found : words.nothingFound}</h3>
        {isOfAttack && <p>{words.lengths(result.norms, sizeOf(shape))}</p>}
        <p className="attack-found-how">{words.cutDown[norm]}</p>
      </div>
      <Curve data={data} svg={svg} />
    </Section>
  );
}

interface SectionProps {
  readonly label: string;
  readonly data: EpsilonCurveData | undefined;
  readonly svg: RefObject<SVGSVGElement | null>;
  readonly children: ReactNode;
}

function Section({ label, data, svg, children }: SectionProps) {
  return (
    <section className="attack-budget" aria-label={label}>
      {children}
      <CurveOf />
      {data && <ChartTools title={words.curveTitle} table={() => epsilonCurveTable(data)} svg={svg} />}
    </section>
  );
}

interface CurveProps extends Pick<SectionProps, 'data' | 'svg'> {
  readonly onChoose?: (epsilon: number) => void;
}

function Curve({ data, svg, onChoose }: CurveProps) {
  const stale = useStore(({ curve }) => curve.state !== 'ready');
  return (
    <div className="attack-curve" data-stale={stale ? '' : undefined}>
      {data && <EpsilonChart data={data} svg={svg} {...(onChoose ? { onChoose } : {})} />}
      <CurveState drawn={data !== undefined} />
    </div>
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
