/** Runs an attack on what a published implementation of it was run on, and holds the results together. */
import { completeParameters, type ParameterValues } from '../../src/attacks/parameters.ts';
import { attackById } from '../../src/attacks/registry.ts';
import type { Picture } from '../../src/core/types.ts';
import type { Engine, NetworkRef } from '../../src/engine/protocol.ts';
import { agreements, outcomeOf, type AgreementName, type Outcome } from './agreement.ts';
import { defaults } from './subject.ts';

/** What was attacked, and what came of it there. */
export interface Published {
  readonly network: NetworkRef;
  readonly pictures: readonly Picture[];
  readonly labels: readonly number[];
  readonly outcomes: readonly Outcome[];
}

export interface Row {
  readonly attack: string;
  readonly parameters: ParameterValues;
  /** Of the ball; null for attacks that seek the nearest success. */
  readonly radius: number | null;
  /** The class of each picture to reach; null: the label is left. */
  readonly targets: readonly number[] | null;
  readonly seeds: readonly number[];
  readonly agreement: AgreementName;
}

export async function hold(engine: Engine, row: Row, published: Published): Promise<void> {
  const ours: Outcome[] = [];
  for (const seed of row.seeds) {
    for (const index of published.pictures.keys()) ours.push(await attacked(engine, row, published, { index, seed }));
  }
  agreements[row.agreement](ours, published.outcomes);
}

async function attacked(
  engine: Engine,
  { attack, parameters, radius, targets }: Row,
  { network, pictures, labels }: Published,
  { index, seed }: { readonly index: number; readonly seed: number },
): Promise<Outcome> {
  const picture = pictures[index]!;
  const result = await engine.request('attack', {
    network,
    picture,
    attack,
    parameters: completeParameters(attackById(attack), defaults, parameters),
    radius: radius ?? 0,
    label: labels[index]!,
    target: targets?.[index] ?? null,
    seed,
  });
  const { pixels } = result.steps.at(-1)!;
  return outcomeOf(picture, pixels, { fooled: result.fooled, queries: result.cost.queries });
}
