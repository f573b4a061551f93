import { memo, useMemo, useState } from 'react';
import type { EpsilonCurveData } from '../../charts/epsilon-curve.ts';
import { useStore } from '../../state/use-store.ts';
import { ChartCursor } from '../../ui/chart-cursor.tsx';
import type { Domain } from '../../ui/cursor-steps.ts';
import type { CurveEnds } from '../../ui/use-curve-ends.ts';
import { readCurve, sayReading } from './read-curve.ts';
import { words } from './words.ts';
import './epsilon-cursor.css';

interface EpsilonCursorProps {
  readonly data: EpsilonCurveData;
  readonly ends: CurveEnds;
}

/** Reads the curve where it was computed, and takes such a place as the budget. */
export const EpsilonCursor = memo(function EpsilonCursor({ data, ends }: EpsilonCursorProps) {
  const [epsilon, point] = useState<number | null>(null);
  const choose = useStore((store) => store.choose);
  const { epsilons, current } = data;
  const [domain, step] = useMemo((): [Domain, number] => {
    const last = epsilons[epsilons.length - 1]!;
    return [[epsilons[0]!, last], (last - epsilons[0]!) / (epsilons.length - 1)];
  }, [epsilons]);
  return (
    <ChartCursor
      ends={ends}
      domain={domain}
      value={epsilon}
      onChange={point}
      onChoose={(value) => choose({ epsilon: value })}
      label={words.readEpsilon}
      step={step}
      start={current ?? domain[0]}
      say={(value) => sayReading(readCurve(data, value))}
    >
      {epsilon !== null && <Reading data={data} epsilon={epsilon} />}
    </ChartCursor>
  );
});

function Reading({ data, epsilon }: { readonly data: EpsilonCurveData; readonly epsilon: number }) {
  const { budget, outcome, classes } = readCurve(data, epsilon);
  return (
    <div className="attack-reading">
      <strong>{budget}</strong>
      <dl>
        {classes.map(({ name, colour, percent }) => (
          <div key={name} className={`attack-reading-${colour}`}>
            <dt>{name}</dt>
            <dd>{percent}</dd>
          </div>
        ))}
      </dl>
      <span>{outcome}</span>
      <small>{words.setsBudget}</small>
    </div>
  );
}
