import { targetOf } from '../../attacks/aim.ts';
import type { Aim, Attack } from '../../attacks/attack.ts';
import { checkParameters, type ParameterValues } from '../../attacks/parameters.ts';
import { attackById } from '../../attacks/registry.ts';
import { classOfTarget } from '../../attacks/target.ts';
import { argmax } from '../../core/logits.ts';
import type { CompiledNetwork } from '../network/compiled.ts';
import { repeat } from './arithmetic.ts';
import type { Anchor } from '../anchors.ts';
import type { AttackRequest } from '../protocol.ts';
import { fail } from '../words.ts';
import { AttackedNetwork, type KnownGradient } from './attacked-network.ts';
import type { Task } from './run-attack.ts';
import { Sight } from './sight.ts';

/** A request's attack with everything decided that it left to the network's answer. */
export interface Plan {
  readonly attack: Attack;
  readonly parameters: ParameterValues;
  readonly label: number;
  readonly target: number | null;
  readonly aim: Aim;
  /** The label that the attack is given: the target, or the label to leave. */
  readonly aimed: number;
}

type Asked = Pick<AttackRequest, 'attack' | 'parameters' | 'label' | 'target' | 'seed'>;

/** @throws PlainError for unknown attacks, parameters and classes, and for radii that are none */
export function planAttack(
  asked: Asked,
  logits: Float32Array,
  radii: readonly number[],
  attacks: readonly Attack[],
): Plan {
  const attack = attackById(asked.attack, attacks);
  const { parameters } = asked;
  checkParameters(attack, parameters);
  radii.forEach(checkRadius);
  const label = asked.label ?? argmax(logits);
  const meant = targetOf(attack, asked.target);
  const target = meant === null ? null : classOfTarget(meant, { logits, label, seed: asked.seed });
  const aimed = target ?? label;
  for (const chosen of [label, aimed]) {
    if (!Number.isInteger(chosen) || chosen < 0 || chosen >= logits.length) {
      throw fail('no-such-class', { label: chosen, classes: logits.length });
    }
  }
  return { attack, parameters, label, target, aim: target === null ? 'away' : 'towards', aimed };
}

/** @throws PlainError for a radius that is none */
export function checkRadius(radius: number): void {
  if (!(radius >= 0 && Number.isFinite(radius))) throw fail('wrong-radius', { radius });
}

/**
 * The planned attack on one picture, once for each radius, as one batch. What is known of the picture is not computed
 * again: its logits, and its gradient, which does not depend on the radius. The caller releases the task's original.
 */
export function taskFor(
  network: CompiledNetwork,
  anchor: Anchor,
  plan: Plan,
  { radii, seed }: { readonly radii: readonly number[]; readonly seed: number },
  signal?: AbortSignal,
): Task {
  const pictures = repeat(anchor.picture, radii.length);
  const labels = radii.map(() => plan.aimed);
  const known: KnownGradient = (asked, loss) => {
    if (asked !== pictures || loss.kind !== 'crossEntropy') return null;
    const [label] = loss.labels;
    if (label === undefined || loss.labels.some((other) => other !== label)) return null;
    return repeat(anchor.gradient(label), radii.length);
  };
  const attacked = new AttackedNetwork(network, known, signal);
  const { attack, parameters, aim } = plan;
  const original = new Sight(pictures, attacked, { aim, labels }, tile(anchor.logits, radii.length));
  return { attack, aim, network: attacked, original, labels, radii, seeds: radii.map(() => seed), parameters };
}

function tile(row: Float32Array, count: number): Float32Array {
  const rows = new Float32Array(row.length * count);
  for (let i = 0; i < count; i++) rows.set(row, i * row.length);
  return rows;
}
