/** Attacks with what came of each on what is chosen, in the order that was asked for. */
import type { Attack } from '../../attacks/attack.ts';
import { isTrial, type Trial, type TrialOrder, type Tried } from '../../state/all-attacks/types.ts';
import { kindRank } from './told.ts';

export interface Row {
  readonly attack: Attack;
  /** undefined: it did not run on this yet. */
  readonly tried: Tried | undefined;
}

type Measure = (trial: Trial) => number | null;

/** The smallest first. */
const measures: Readonly<Record<Exclude<TrialOrder, 'kind' | 'name'>, Measure>> = {
  linf: ({ result }) => result.norms.linf,
  l2: ({ result }) => result.norms.l2,
  l0: ({ result }) => result.norms.l0,
  asked: ({ result }) => result.cost.queries + result.cost.gradients,
  time: ({ result }) => result.milliseconds,
  cosine: ({ cosine }) => cosine && -cosine,
};

/** Those of which it is not known come last; what is equal stays in the order of the page's attacks. */
export function sortRows(rows: readonly Row[], order: TrialOrder): readonly Row[] {
  if (order === 'kind') return rows.toSorted((a, b) => kindRank(a.attack) - kindRank(b.attack));
  if (order === 'name') return rows.toSorted((a, b) => a.attack.name.localeCompare(b.attack.name, 'en'));
  const measure = measures[order];
  const valueOf = ({ tried }: Row): number => (isTrial(tried) ? (measure(tried) ?? Infinity) : Infinity);
  return rows.toSorted((a, b) => compare(valueOf(a), valueOf(b)));
}

/** Infinity less Infinity is no number. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
