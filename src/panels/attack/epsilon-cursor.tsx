import { memo, useMemo, useState } from 'react';
import type { EpsilonCurveData } from '../../charts/epsilon-curve.ts';
import { ChartCursor } from '../../ui/chart-cursor.tsx';
import type { Domain } from '../../ui/cursor-steps.ts';
import type { CurveEnds } from '../../ui/use-curve-ends.ts';
import { readCurve, sayReading } from './read-curve.ts';
import { words } from './words.ts';
import './epsilon-cursor.css';

interface EpsilonCursorProps {
  readonly data: EpsilonCurveData;
  readonly ends: CurveEnds;
  readonly onChoose?: (epsilon: number) => void;
}

/** Reads the curve where it was computed, and takes such a place as the budget where there is one. */
export const EpsilonCursor = memo(function EpsilonCursor({ data, ends, onChoose }: EpsilonCursorProps) {
  const [epsilon, point] = useState<number | null>(null);
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
      {...(onChoose ? { onChoose } : {})}
      label={onChoose ? words.readEpsilon : words.readKept}
      step={step}
      start={current ?? domain[0]}
      say={(value) => sayReading(readCurve(data, value))}
    >
      {epsilon !== null && <Reading data={data} epsilon={epsilon} isChosen={onChoose !== undefined} />}
    </ChartCursor>
  );
});

interface ReadingProps {
  readonly data: EpsilonCurveData;
  readonly epsilon: number;
  readonly isChosen: boolean;
}

function Reading({ data, epsilon, isChosen }: ReadingProps) {
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
      {isChosen && <small>{words.setsBudget}</small>}
    </div>
  );
}
