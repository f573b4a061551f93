import type { Aim, Arithmetic, Attack, Batch, Network, Proposal, Seen } from '../../attacks/attack.ts';
import type { ParameterValues } from '../../attacks/parameters.ts';
import { pause } from '../pause.ts';
import { fail } from '../words.ts';
import { arithmetic } from './arithmetic.ts';
import type { AttackedNetwork } from './attacked-network.ts';
import { balls, box } from './clip.ts';
import { Held } from './held.ts';
import { Nearest } from './nearest.ts';
import { Sight } from './sight.ts';

/** An attack on a batch of pictures, with everything decided: one label, radius and seed for each. */
export interface Task {
  readonly attack: Attack;
  readonly aim: Aim;
  readonly network: AttackedNetwork;
  readonly original: Sight;
  readonly labels: readonly number[];
  readonly radii: readonly number[];
  readonly seeds: readonly number[];
  readonly parameters: ParameterValues;
}

export interface Watcher {
  /** Called with each iterate, which is released after the next one is there unless it was held. */
  readonly visit?: (iterate: Sight, conjugate: Batch | undefined) => void;
  /** Of an attack that seeks the nearest success: called after the newest iterate was judged, for those that it is of. */
  readonly nearer?: (isNearest: readonly boolean[]) => void;
  readonly signal?: AbortSignal | undefined;
}

/** Gradients of one picture between two looks at the event loop. */
const gradientsPerPause = 4;

/**
 * Runs an attack to its end: clips each proposal, and hands back what is seen then.
 * @returns the result: the last iterate or, of an attack that seeks the nearest success, that of each picture, with the
 *   last iterate for those that none was found of; the caller releases it.
 * @throws the signal's reason when aborted; then, and after any other error, nothing is left behind.
 */
export async function runAttack(task: Task, { visit, nearer, signal }: Watcher = {}): Promise<Sight> {
  const { attack, original } = task;
  const clip = attack.search === 'budget' ? balls[attack.norm](original.pictures, task.radii) : box;
  const stepsPerPause = Math.ceil(gradientsPerPause / task.labels.length);
  const held = new Held();
  const walk = begin(task, held);
  let newest: Sight | null = null;
  try {
    const nearest = attack.search === 'nearest' ? await seekNearest(task) : null;
    for (let index = 1; ; index++) {
      const next: IteratorResult<Proposal, void> = await (newest ? walk.next(newest) : walk.next());
      // Only now: the attack's own gradient there may have given the logits for nothing.
      if (newest && nearest) {
        const isNearest = await nearest.look(newest);
        nearer?.(isNearest);
      }
      if (next.done) break;
      const iterate = await clipped(next.value, (pictures) => clip.apply(pictures), task);
      newest?.release();
      newest = iterate;
      visit?.(newest, next.value.conjugate);
      next.value.conjugate?.dispose();
      held.sweep();
      if (index % stepsPerPause === 0) await pause(signal);
    }
    if (!newest) throw fail('nothing-proposed', { attack: attack.id });
    return nearest ? sightOf(nearest.result(), task) : newest.hold();
  } finally {
    // Ends a walk that was left in the midst of it, so that what it holds is freed.
    await walk.return(undefined).catch(() => undefined);
    held.free();
    newest?.release();
    clip.dispose();
  }
}

/** The walk, with the network that the attack may see. */
function begin(task: Task, held: Held): AsyncGenerator<Proposal, void, Seen> {
  const { attack, aim, network, original, labels, radii, seeds, parameters } = task;
  network.watch([original]);
  const seen = attack.access === 'gradients' ? seeing(network, held) : network.blackBox(attack.id);
  const context = { network: seen, on: restful(network, held), original, aim, labels, seeds, parameters };
  return attack.search === 'budget' ? attack.run({ ...context, radii }) : attack.run(context);
}

/** The network, whose gradients are held. */
export function seeing(network: AttackedNetwork, held: Held): Network {
  return {
    shape: network.shape,
    classes: network.classes,
    get batch() {
      return network.batch;
    },
    logits: (pictures) => network.logits(pictures),
    gradient: (pictures, loss) => held.hold(network.gradient(pictures, loss)),
  };
}

/** Arithmetic that lets the event loop turn where it waits anyway. */
export function restful(network: AttackedNetwork, held: Held): Arithmetic {
  const on = held.from(arithmetic(network.shape));
  return {
    ...on,
    async read(pictures) {
      const values = await on.read(pictures);
      await network.breathe();
      return values;
    },
  };
}

async function seekNearest({ attack, original, parameters }: Task): Promise<Nearest> {
  const values = (await original.pictures.data()) as Float32Array;
  return new Nearest(attack.norm, attack.confidence?.(parameters) ?? 0, values.slice(), original.pictures.shape);
}

/** What the engine makes of a proposal, whose pictures are disposed. */
async function clipped(
  { pictures, conjugate }: Proposal,
  apply: (pictures: Batch) => Batch | Promise<Batch>,
  task: Task,
): Promise<Sight> {
  try {
    const iterate = sightOf(await apply(pictures), task);
    task.network.watch([task.original, iterate]);
    return iterate;
  } catch (error) {
    conjugate?.dispose();
    throw error;
  } finally {
    pictures.dispose();
  }
}

function sightOf(pictures: Batch, { aim, network, labels }: Task): Sight {
  return new Sight(pictures, network, { aim, labels });
}
