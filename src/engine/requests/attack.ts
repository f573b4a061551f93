import * as tf from '@tensorflow/tfjs-core';
import { difference, l0, l2, linf } from '../../core/norms.ts';
import type { Anchor } from '../anchors.ts';
import { Iterates } from '../attacking/iterates.ts';
import { planAttack, taskFor, type Plan } from '../attacking/plan.ts';
import { runAttack, type Task } from '../attacking/run-attack.ts';
import { hasWon } from '../attacking/sight.ts';
import type { CompiledNetwork } from '../network/compiled.ts';
import type { AttackResult, AttackStep, Progress } from '../protocol.ts';
import type { Handler } from './request.ts';

/** Some attacks take thousands of quick steps; each news costs a message. */
const millisecondsPerNews = 50;

/** Runs one attack on one picture and looks at the result afresh, also as the 8-bit picture that is shown and saved. */
export const attack: Handler<'attack'> = (request, host, { signal, tell }) =>
  host.look(request.network, request.picture, async (network, anchor) => {
    const started = performance.now();
    const { radius, seed } = request;
    const plan = planAttack(request, anchor.logits, [radius], host.attacks);
    const task = taskFor(network, anchor, plan, { radii: [radius], seed }, signal);
    try {
      const steps = [original(anchor), ...(await walk(task, tell, signal))];
      signal?.throwIfAborted();
      const { cost } = task.network;
      const outcome = await outcomeOf(network, anchor, plan, steps.at(-1)!);
      const gradient = (await anchor.slopes(plan.aimed)).slice();
      return { ...about(plan), radius, gradient, steps, ...outcome, cost, milliseconds: performance.now() - started };
    } finally {
      task.original.release();
    }
  });

function original({ pixels, logits }: Anchor): AttackStep {
  return { index: 0, pixels: pixels.slice(), logits: logits.slice(), conjugate: null };
}

function about({ attack: { id }, label, target }: Plan): Pick<AttackResult, 'attack' | 'label' | 'target'> {
  return { attack: id, label, target };
}

/** Every iterate that is kept, the result last. */
async function walk(
  task: Task,
  tell: (progress: Progress) => void,
  signal: AbortSignal | undefined,
): Promise<readonly AttackStep[]> {
  const iterates = new Iterates();
  const of = task.attack.steps(task.parameters, task.network.shape);
  let toldAt = -Infinity;
  try {
    const result = await runAttack(task, {
      signal,
      nearer: ([isNearest]) => isNearest && iterates.mark(),
      visit: (iterate, conjugate) => {
        iterates.add(iterate, conjugate);
        if (performance.now() - toldAt < millisecondsPerNews) return;
        toldAt = performance.now();
        tell({ done: iterates.length, of });
      },
    });
    try {
      const steps = await iterates.read();
      if (iterates.isNewest(result)) return steps;
      const last = await iterates.readMarked(result);
      return equal(steps.at(-1)!.pixels, last.pixels) ? steps : [...steps, last];
    } finally {
      result.release();
    }
  } finally {
    iterates.dispose();
  }
}

/** What came of it, decided on the result alone. */
async function outcomeOf(
  network: CompiledNetwork,
  anchor: Anchor,
  plan: Plan,
  result: AttackStep,
): Promise<Pick<AttackResult, 'fooled' | 'rounded' | 'norms'>> {
  const won = (logits: Float32Array): boolean => hasWon(logits, plan.aim, plan.aimed);
  const rounded = await lookRounded(network, result.pixels);
  const change = difference(result.pixels, anchor.pixels);
  return {
    fooled: won(result.logits),
    rounded: { ...rounded, fooled: won(rounded.logits) },
    norms: { l0: l0(change), l2: l2(change), linf: linf(change) },
  };
}

async function lookRounded(
  network: CompiledNetwork,
  exact: Float32Array,
): Promise<{ pixels: Float32Array; logits: Float32Array }> {
  const pixels = exact.map((value) => Math.round(value * 255) / 255);
  const picture = tf.tensor4d(pixels, [1, ...network.shape]);
  const scores = network.logits(picture);
  const logits = ((await scores.data()) as Float32Array).slice();
  tf.dispose([picture, scores]);
  return { pixels, logits };
}

function equal(a: Float32Array, b: Float32Array): boolean {
  return a.every((value, i) => value === b[i]);
}
