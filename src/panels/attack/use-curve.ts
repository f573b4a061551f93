import { useMemo } from 'react';
import { radiusOf } from '../../attacks/budget.ts';
import type { EpsilonCurveData } from '../../charts/epsilon-curve.ts';
import { valueOf } from '../../state/selectors.ts';
import { useStore } from '../../state/use-store.ts';
import { curveData } from './curve-data.ts';
import type { Subject } from './use-subject.ts';

/** What is drawn over epsilon; undefined while there is no curve. @param target the class to reach, if any */
export function useCurve(subject: Subject, target: number | null, epsilon: number): EpsilonCurveData | undefined {
  const { classes, classA, classB, attack, dataset } = subject;
  const source = useStore((store) => valueOf(store.curve));
  const l2PerEpsilon = attack.norm === 'l2' ? radiusOf('l2', 1, dataset.shape) : undefined;
  return useMemo(
    () => source && curveData(source, { classes, classA, classB, target, l2PerEpsilon }, epsilon),
    [source, classes, classA, classB, target, l2PerEpsilon, epsilon],
  );
}
