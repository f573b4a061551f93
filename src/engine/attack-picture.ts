import * as tf from '@tensorflow/tfjs-core';
import type { Attack, Batch, Network, ParameterValues } from '../attacks/attack.ts';
import { completeParameters } from '../attacks/parameters.ts';
import { attackById } from '../attacks/registry.ts';
import { PlainError } from '../core/errors.ts';
import { argmax, argmin } from '../core/logits.ts';
import { difference, l0, l2, linf } from '../core/norms.ts';
import { datasetOfNetwork } from '../datasets/registry.ts';
import { algebra } from './algebra.ts';
import type { Anchor } from './anchors.ts';
import type { CompiledNetwork } from './network/compiled.ts';
import type { AttackRequest, AttackResult } from './protocol.ts';
import { Iterates } from './iterates.ts';
import { runAttack } from './run-attack.ts';

/** A request with everything decided that it left open. */
export interface Plan {
  readonly attack: Attack;
  readonly parameters: ParameterValues;
  readonly label: number;
  readonly target: number | null;
  /** The label that the attack is given: the target, or the label to leave. */
  readonly aim: number;
}

/** @throws for unknown attacks, parameters and classes, and for epsilons that are no radius. */
export function planAttack(request: AttackRequest, logits: Float32Array, epsilons: readonly number[]): Plan {
  const attack = attackById(request.attack);
  const parameters = completeParameters(attack, datasetOfNetwork(request.network.id), request.parameters);
  epsilons.forEach(checkEpsilon);
  const label = request.label ?? argmax(logits);
  const target = attack.targeted ? (request.target ?? argmin(logits)) : null;
  const aim = target ?? label;
  for (const chosen of [label, aim]) {
    if (!Number.isInteger(chosen) || chosen < 0 || chosen >= logits.length) {
      throw new PlainError(`no class ${chosen} among ${logits.length}`);
    }
  }
  return { attack, parameters, label, target, aim };
}

/** @throws for a radius that is none. */
export function checkEpsilon(epsilon: number): void {
  if (!(epsilon >= 0 && Number.isFinite(epsilon))) throw new PlainError(`expected epsilon from 0 up, got ${epsilon}`);
}

/** Told of the network's answers on the way: the gradient's forward pass gives them for nothing. */
export type Overheard = (pictures: Batch, logits: tf.Tensor2D) => void;

/** The attack's view of a network: the gradient at the original is taken from the anchor, once for all epsilons. */
export function attackNetwork(
  network: CompiledNetwork,
  anchor: Anchor,
  original: Batch,
  overhear?: Overheard,
): Network {
  return {
    ...algebra,
    shape: network.shape,
    classes: network.classes,
    inputGradient(pictures, labels) {
      if (pictures === original) return anchor.gradient(labels[0]!).clone();
      if (!overhear) return network.inputGradient(pictures, labels);
      const { logits, gradient } = network.logitsAndGradient(pictures, labels);
      overhear(pictures, logits);
      return gradient;
    },
  };
}

/** Untargeted: the answer is another one; targeted: it is the target. */
function succeeds(plan: Plan, logits: Float32Array): boolean {
  const answer = argmax(logits);
  return plan.target === null ? answer !== plan.label : answer === plan.target;
}

/** Runs one attack on one picture and looks at the result afresh, also as the 8-bit picture that is shown and saved. */
export async function attackPicture(
  network: CompiledNetwork,
  anchor: Anchor,
  request: AttackRequest,
  onStep?: (step: number, of: number) => void,
  signal?: AbortSignal,
): Promise<AttackResult> {
  const started = performance.now();
  const { epsilon, seed } = request;
  const plan = planAttack(request, anchor.logits, [epsilon]);
  const { attack, parameters, label, target, aim } = plan;
  const original = anchor.picture;
  const iterates = new Iterates();
  const context = {
    network: attackNetwork(network, anchor, original, iterates.overhear),
    original,
    labels: [aim],
    epsilons: [epsilon],
    parameters,
    seed,
  };
  const count = attack.steps(parameters);
  try {
    const visit = (iterate: Batch, index: number): void => {
      iterates.add(iterate);
      onStep?.(index, count);
    };
    (await runAttack(attack, context, visit, signal)).dispose();
    const start = { index: 0, pixels: anchor.pixels.slice(), logits: anchor.logits.slice() };
    const steps = [start, ...(await iterates.read(network))];
    signal?.throwIfAborted();
    const result = steps.at(-1)!;
    const rounded = await lookRounded(network, result.pixels);
    const change = difference(result.pixels, anchor.pixels);
    return {
      attack: attack.id,
      epsilon,
      label,
      target,
      steps,
      fooled: succeeds(plan, result.logits),
      rounded: { ...rounded, fooled: succeeds(plan, rounded.logits) },
      norms: { l0: l0(change), l2: l2(change), linf: linf(change) },
      milliseconds: performance.now() - started,
    };
  } finally {
    iterates.dispose();
  }
}

async function lookRounded(
  network: CompiledNetwork,
  exact: Float32Array,
): Promise<{ pixels: Float32Array; logits: Float32Array }> {
  const pixels = exact.map((value) => Math.round(value * 255) / 255);
  const picture: Batch = tf.tensor4d(pixels, [1, ...network.shape]);
  const scores = network.logits(picture);
  const logits = (await scores.data()) as Float32Array;
  tf.dispose([picture, scores]);
  return { pixels, logits };
}
