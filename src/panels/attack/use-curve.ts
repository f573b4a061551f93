import { useMemo } from 'react';
import { radiusOf } from '../../attacks/budget.ts';
import type { EpsilonCurveData } from '../../charts/epsilon-curve.ts';
import type { EpsilonMeasure } from '../../charts/shared/epsilon-axis.ts';
import { valueOf } from '../../state/selectors.ts';
import { useStore } from '../../state/use-store.ts';
import { curveData } from './curve-data.ts';
import type { Subject } from './use-subject.ts';

/**
 * What is drawn over epsilon; undefined while there is no curve, and where the attack changed nothing.
 * @param epsilon the one that is marked; null: none
 */
export function useCurve(subject: Subject, epsilon: number | null): EpsilonCurveData | undefined {
  const { classes, classA, classB, attack, dataset } = subject;
  const source = useStore((store) => valueOf(store.curve));
  const measure = useMemo((): EpsilonMeasure => {
    const { norm, search } = attack;
    return { norm, perEpsilon: radiusOf(norm, 1, dataset.shape), of: search === 'budget' ? 'allowed' : 'kept' };
  }, [attack, dataset]);
  return useMemo(
    () => (source?.epsilons.at(-1) ? curveData(source, { classes, classA, classB, measure }, epsilon) : undefined),
    [source, classes, classA, classB, measure, epsilon],
  );
}
