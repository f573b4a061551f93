import type { Batch } from '../../attacks/attack.ts';
import type { Anchor } from '../anchors.ts';
import { planAttack, taskFor, type Plan } from '../attacking/plan.ts';
import { runAttack } from '../attacking/run-attack.ts';
import { within } from '../attacking/within.ts';
import type { CompiledNetwork } from '../network/compiled.ts';
import type { Handler } from './request.ts';

/** What the network says of the attack's result at each radius. */
export const curve: Handler<'curve'> = (request, host, { signal }) =>
  host.look(request.network, request.picture, (network, anchor) => {
    const plan = planAttack(request, anchor.logits, request.radii, host.attacks);
    const batching = host.batching(network, 'drag', 'gradient');
    const results = plan.attack.search === 'budget' ? eachRadius : oneResult;
    return host.rows(network, request.radii, results({ network, anchor, plan, seed: request.seed, signal }), {
      batching,
      signal,
    });
  });

interface Means {
  readonly network: CompiledNetwork;
  readonly anchor: Anchor;
  readonly plan: Plan;
  readonly seed: number;
  readonly signal: AbortSignal | undefined;
}

type Results = (means: Means) => (radii: readonly number[]) => Promise<Batch>;

/** The attack runs anew at each radius: several radii are one batch. */
const eachRadius: Results =
  ({ network, anchor, plan, seed, signal }) =>
  async (radii) => {
    const task = taskFor(network, anchor, plan, { radii, seed }, signal);
    try {
      const result = await runAttack(task, { signal });
      const pictures = result.pictures.clone();
      result.release();
      return pictures;
    } finally {
      task.original.release();
    }
  };

/** The nearest success does not depend on a radius: it is found once, and brought back to each of the balls. */
const oneResult: Results = ({ network, anchor, plan, seed, signal }) => {
  let found: Promise<Float32Array> | undefined;
  return async (radii) => {
    found ??= findResult({ network, anchor, plan, seed, signal });
    return within(plan.attack.norm, anchor.picture, await found, radii);
  };
};

async function findResult({ network, anchor, plan, seed, signal }: Means): Promise<Float32Array> {
  const task = taskFor(network, anchor, plan, { radii: [0], seed }, signal);
  try {
    const result = await runAttack(task, { signal });
    const pixels = (await result.pictures.data()) as Float32Array;
    result.release();
    return pixels.slice();
  } finally {
    task.original.release();
  }
}
