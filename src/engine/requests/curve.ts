import type { Batch } from '../../attacks/attack.ts';
import type { Anchor } from '../anchors.ts';
import { planAttack, taskFor, type Plan } from '../attacking/plan.ts';
import { runAttack } from '../attacking/run-attack.ts';
import { within } from '../attacking/within.ts';
import { chunks } from '../chunks.ts';
import type { CompiledNetwork } from '../network/compiled.ts';
import type { Progress } from '../protocol.ts';
import type { Handler } from './request.ts';

/** Each news costs a message. */
const millisecondsPerNews = 50;

/** What the network says of the attack's result at each radius. */
export const curve: Handler<'curve'> = ({ radii, found, seed, ...request }, host, { signal, tell }) =>
  host.look(request.network, request.picture, (network, anchor) => {
    const plan = planAttack({ ...request, seed }, anchor.logits, radii, host.attacks);
    const batching = host.batching(network, 'drag', 'gradient');
    const isEach = plan.attack.search === 'budget';
    const runs = isEach ? chunks(radii.length, batching.size, batching.fixed).length : 1;
    const stepped = counting(runs * plan.attack.steps(plan.parameters, network.shape), tell);
    const results = isEach ? eachRadius : oneResult;
    const make = results({ network, anchor, plan, seed, found, stepped, signal });
    return host.rows(network, radii, make, { batching, signal });
  });

interface Means {
  readonly network: CompiledNetwork;
  readonly anchor: Anchor;
  readonly plan: Plan;
  readonly seed: number;
  readonly found: Float32Array | null;
  /** Called at each step of each batch. */
  readonly stepped: () => void;
  readonly signal: AbortSignal | undefined;
}

type Results = (means: Means) => (radii: readonly number[]) => Promise<Batch>;

/** The attack runs anew at each radius: several radii are one batch. */
const eachRadius: Results =
  ({ network, anchor, plan, seed, stepped, signal }) =>
  async (radii) => {
    const task = taskFor(network, anchor, plan, { radii, seed }, signal);
    try {
      const result = await runAttack(task, { visit: stepped, signal });
      const pictures = result.pictures.clone();
      result.release();
      return pictures;
    } finally {
      task.original.release();
    }
  };

/** The nearest success does not depend on a radius: it is found once, and brought back to each of the balls. */
const oneResult: Results = (means) => {
  let found: Promise<Float32Array> | undefined;
  return async (radii) => {
    found ??= means.found ? Promise.resolve(means.found) : findResult(means);
    return within(means.plan.attack.norm, means.anchor.picture, await found, radii);
  };
};

async function findResult({ network, anchor, plan, seed, stepped, signal }: Means): Promise<Float32Array> {
  const task = taskFor(network, anchor, plan, { radii: [0], seed }, signal);
  try {
    const result = await runAttack(task, { visit: stepped, signal });
    const pixels = (await result.pictures.data()) as Float32Array;
    result.release();
    return pixels.slice();
  } finally {
    task.original.release();
  }
}

/** Counts up to `of`, and tells it not too often. */
function counting(of: number, tell: (progress: Progress) => void): () => void {
  let done = 0;
  let toldAt = performance.now();
  return () => {
    done++;
    if (performance.now() - toldAt < millisecondsPerNews) return;
    toldAt = performance.now();
    tell({ done, of });
  };
}
