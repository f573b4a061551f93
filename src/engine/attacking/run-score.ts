import type { Score, ScoreContext, ScoreEstimate } from '../../attacks/score.ts';
import type { AttackedNetwork } from './attacked-network.ts';
import { Held } from './held.ts';
import { restful, seeing } from './run-attack.ts';

/** A score of one picture, with everything decided. */
export interface Estimation extends Omit<ScoreContext, 'network' | 'on'> {
  readonly score: Score;
  readonly network: AttackedNetwork;
}

/**
 * Runs a score to its end.
 * @param visit told the share that is done, from 0 to 1
 * @throws the reason of the network's signal when aborted; then, and after any other error, nothing is left behind
 */
export async function runScore(
  { score, network, ...context }: Estimation,
  visit: (share: number) => void,
): Promise<ScoreEstimate> {
  const held = new Held();
  const run = score.run({ ...context, network: seeing(network, held), on: restful(network, held) });
  try {
    for (;;) {
      const next = await run.next();
      if (next.done) return next.value;
      visit(next.value);
      held.sweep();
    }
  } finally {
    held.free();
  }
}
