import type { EpsilonCurveData, EpsilonSeries } from '../../charts/epsilon-curve.ts';
import { argmax, row, softmax } from '../../core/logits.ts';
import type { LogitRows } from '../../engine/protocol.ts';
import { classNameOf } from '../../ui/class-name.ts';

export interface CurveSource {
  readonly epsilons: readonly number[];
  readonly logits: LogitRows;
  /** The label that was attacked. */
  readonly label: number;
}

interface Roles {
  readonly classes: readonly string[];
  readonly classA: number | null;
  readonly classB: number | null;
  /** The class to reach; null: the label is to be left. */
  readonly target: number | null;
  /** For an attack in l2: its budget for an epsilon of 1. */
  readonly l2PerEpsilon?: number | undefined;
}

/** Classes that never get this probability would only lie on the axis. */
const least = 0.04;
const most = 6;

/** The probabilities over epsilon of the classes that matter somewhere on the curve. */
export function curveData(
  { epsilons, logits, label }: CurveSource,
  roles: Roles,
  current: number | null,
): EpsilonCurveData {
  const { classes, classA, classB, target, l2PerEpsilon } = roles;
  const rows = epsilons.map((_, i) => softmax(row(logits.logits, logits.classes, i)));
  const peak = (index: number): number => rows.reduce((top, values) => Math.max(top, values[index]!), 0);
  const shown = Array.from({ length: logits.classes }, (_, index) => ({ index, peak: peak(index) }))
    .filter(({ index, peak: top }) => top >= least || index === label || index === target)
    .sort((p, q) => q.peak - p.peak)
    .slice(0, most);
  const series = shown.map(({ index }): EpsilonSeries => ({
    name: classNameOf(classes, index),
    colour: index === classA ? 'a' : index === classB ? 'b' : 'other',
    probabilities: rows.map((values) => values[index]!),
  }));
  const fooled = rows.map((values) => (target === null ? argmax(values) !== label : argmax(values) === target));
  return { epsilons, series, current, fooled, l2PerEpsilon };
}
