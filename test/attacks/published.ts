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
  if (process.env['SHOW']) show(row, ours, published.outcomes);
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

// TEMPORARY
import { appendFileSync } from 'node:fs';
function show(row: Row, ours: readonly Outcome[], theirs: readonly Outcome[]): void {
  const med = (v: number[]): number => {
    v.sort((a, b) => a - b);
    const m = v.length >> 1;
    return v.length % 2 ? v[m]! : (v[m - 1]! + v[m]!) / 2;
  };
  const of = (o: readonly Outcome[]) => ({
    fooled: `${o.filter((x) => x.fooled).length}/${o.length}`,
    l2: med(o.map((x) => (x.fooled ? x.l2 : Infinity))),
    changed: med(o.map((x) => (x.fooled ? x.changed : Infinity))),
    queries: med(o.map((x) => (x.fooled ? (x.queries ?? NaN) : Infinity))),
    all: process.env['SHOW'] === '2' ? o.map((x) => [x.fooled, +x.l2.toFixed(4), x.changed, x.queries].join(' ')) : 0,
  });
  const px = ours.map((o, i) =>
    o.pixels && theirs[i]?.pixels ? o.pixels.filter((v, j) => Math.abs(v - theirs[i]!.pixels![j]!) > 1e-5).length : -1,
  );
  const rel = ours.map((o, i) =>
    theirs.length === ours.length ? +Math.abs(o.l2 / theirs[i]!.l2 - 1).toExponential(1) : -1,
  );
  appendFileSync(
    '/tmp/show.txt',
    JSON.stringify({ n: published_(row), ours: of(ours), theirs: of(theirs), px, rel }) + '\n',
  );
}
const published_ = (r: Row) =>
  `${r.attack} ${JSON.stringify(r.parameters)} r=${r.radius} ${r.targets ? 'targeted' : ''}`;
