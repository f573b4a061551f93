import type { EpsilonCurveData, EpsilonSeries } from '../../charts/epsilon-curve.ts';
import type { EpsilonOutcome } from '../../charts/shared/epsilon-bands.ts';
import type { EpsilonMeasure } from '../../charts/shared/epsilon-axis.ts';
import { argmax, row, softmax, type Numbers } from '../../core/logits.ts';
import { outcomeOf, type Outcome } from '../../core/outcome.ts';
import { outcomeWords } from '../../core/words.ts';
import type { CurveSamples } from '../../state/model.ts';
import { classNameOf } from '../../ui/class-name.ts';
import { verdictWords } from './words.ts';

interface Roles {
  readonly classes: readonly string[];
  readonly classA: number | null;
  readonly classB: number | null;
  /** What an epsilon means to the attack. */
  readonly measure: EpsilonMeasure;
}

/** Classes that never get this probability would only lie on the axis. */
const least = 0.04;
const most = 6;

/** The probabilities over epsilon of the classes that matter somewhere on the curve, and what becomes of the answer. */
export function curveData(source: CurveSamples, roles: Roles, current: number | null): EpsilonCurveData {
  const { epsilons, logits, label, target } = source;
  const { classes, classA, classB, measure } = roles;
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
  return { epsilons, series, current, outcomes: outcomesOver(rows, source.truth, target), measure };
}

/** The first row is the picture as it is: epsilon 0. */
function outcomesOver(rows: readonly Numbers[], truth: number | null, target: number | null): EpsilonOutcome[] {
  const answers = rows.map(argmax);
  return answers.map((after) => {
    const outcome = outcomeOf({ truth, before: answers[0]!, after });
    if (target !== null && after === target) return { word: verdictWords.targetReached, look: 'strong' };
    const look = looks[outcome];
    return { word: outcomeWords[outcome], look: target !== null && look === 'strong' ? 'soft' : look };
  });
}

/** Shaded where the answer became another one; most where that is what the attack is after. */
const looks: Readonly<Record<Outcome, EpsilonOutcome['look']>> = {
  fooled: 'strong',
  held: 'plain',
  corrected: 'soft',
  already: 'plain',
  stillWrong: 'soft',
};
