import type { Attacked } from '../../state/model.ts';
import { stepsTaken } from './iterate.ts';
import { words } from './words.ts';

/** What the attack took: steps, and what it asked of the network. */
export function RunFacts({ result }: { readonly result: Attacked }) {
  const { cost, steps } = result;
  const nearest = steps.at(-1)?.repeats ?? null;
  return <p className="attack-run-facts">{words.took({ steps: stepsTaken(result), nearest, ...cost })}</p>;
}
