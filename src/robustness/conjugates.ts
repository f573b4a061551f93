/** How well an attack's conjugate (the paper's Table IV) points along the attack operator, the gradient of the loss. */
import { completeParameters } from '../attacks/parameters.ts';
import { radiusOf } from '../attacks/budget.ts';
import type { Attack } from '../attacks/attack.ts';
import { cosine, shareAlong } from '../core/alignment.ts';
import { difference } from '../core/norms.ts';
import type { Dataset } from '../datasets/dataset.ts';
import type { AttackResult, Engine } from '../engine/protocol.ts';
import type { Subject } from './measure.ts';

/** null where one of the two has no direction. */
export interface Alignment {
  /** Cosine of the conjugate with the gradient at the original, of the label or of the target. */
  readonly cosine: number | null;
  /** Share of the whole change's squared length that lies along the conjugate. */
  readonly share: number | null;
}

export interface Aligned {
  readonly fooled: boolean;
  /** Of the first iterate that has a conjugate, and of the last. null: none has. */
  readonly first: Alignment | null;
  readonly last: Alignment | null;
}

/** The attack with its usual settings, on one picture. Rejects as the engine does. */
export async function align(
  engine: Pick<Engine, 'request'>,
  attack: Attack,
  dataset: Dataset,
  { network, picture, label, seed }: Subject,
  signal?: AbortSignal,
): Promise<Aligned> {
  const parameters = completeParameters(attack, dataset, {});
  const radius = radiusOf(attack.norm, dataset.epsilon, dataset.shape);
  const asks = { network, picture, label, target: null, seed, attack: attack.id, radius, parameters };
  const result = await engine.request('attack', asks, { signal });
  const conjugates = result.steps.flatMap(({ conjugate }) => conjugate ?? []);
  const of = (conjugate: Float32Array | undefined): Alignment | null =>
    conjugate ? alignment(result, conjugate) : null;
  return { fooled: result.fooled, first: of(conjugates[0]), last: of(conjugates.at(-1)) };
}

function alignment({ gradient, steps }: AttackResult, conjugate: Float32Array): Alignment {
  const change = difference(steps.at(-1)!.pixels, steps[0]!.pixels);
  return { cosine: gradient && cosine(conjugate, gradient), share: shareAlong(change, conjugate) };
}
