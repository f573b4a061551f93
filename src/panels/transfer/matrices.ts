/** From crafted pictures and what was said of them to what the charts draw. */
import type { OutcomeMatrixData } from '../../charts/outcome-matrix.ts';
import type { OutcomeCell } from '../../charts/shared/outcome-cell.ts';
import type { NetworkRef } from '../../engine/protocol.ts';
import type { CatalogNetwork } from '../../state/model.ts';
import { checkpointKey, epochsOf } from '../../state/transfer/checkpoints.ts';
import { hear, type Said } from '../../state/transfer/read.ts';
import type { Transfer } from '../../state/transfer/types.ts';
import { checkpointWords } from '../../state/words.ts';
import { classNameOf } from '../../ui/class-name.ts';
import { percent } from '../../ui/format.ts';
import { words } from './words.ts';

/** What stands behind a cell. Plain data, as all of a matrix. */
export interface CellPlace {
  readonly crafted: NetworkRef;
  readonly asked: NetworkRef;
  /** Whether the picture is there; `failed`: why it could not be crafted. */
  readonly picture: 'to come' | 'there' | { readonly failed: string };
  /** Why it could not be asked; null: it was, or is to be. */
  readonly failed: string | null;
  /** The class that the attack aimed at; null: none. */
  readonly target: string | null;
}

export interface Matrix {
  readonly data: OutcomeMatrixData;
  /** (rows, columns), row-major; null: there is no such checkpoint. */
  readonly places: readonly (CellPlace | null)[];
}

/** One picture and every network at every epoch. @param crafted where it is, or would be, crafted */
export function othersMatrix(
  transfer: Transfer | null,
  crafted: NetworkRef,
  networks: readonly CatalogNetwork[],
): Matrix {
  const epochs = epochsOf(networks);
  const asked = networks.flatMap(({ id, epochs: own }) =>
    epochs.map((epoch) =>
      own.some((state) => state.epoch === epoch) ? { transfer, crafted, asked: { id, epoch } } : null,
    ),
  );
  return {
    places: asked.map((each) => each && placeOf(each, networks)),
    data: {
      rows: networks.map(({ name }) => name),
      columns: epochs.map(String),
      axes: { rows: words.network, columns: words.epoch },
      cells: asked.map((each) => (each ? cellOf(each, networks) : noCell)),
    },
  };
}

/** A picture crafted on each of these checkpoints, and each of them asked. @param transfers as many; null: not crafted yet */
export function onEachMatrix(
  transfers: readonly (Transfer | null)[],
  checkpoints: readonly NetworkRef[],
  networks: readonly CatalogNetwork[],
): Matrix {
  const pairs = checkpoints.flatMap((crafted, row) =>
    checkpoints.map((asked) => ({ transfer: transfers[row] ?? null, crafted, asked })),
  );
  const names = checkpoints.map((checkpoint) => nameOf(checkpoint, checkpoints, networks));
  return {
    places: pairs.map((pair) => placeOf(pair, networks)),
    data: {
      rows: names,
      columns: names,
      axes: { rows: words.craftedOn, columns: words.asked },
      cells: pairs.map((pair) => cellOf(pair, networks)),
    },
  };
}

/** With its epoch only where they have not all the same. */
function nameOf({ id, epoch }: NetworkRef, all: readonly NetworkRef[], networks: readonly CatalogNetwork[]): string {
  const name = networks.find((network) => network.id === id)?.name ?? id;
  return all.every((other) => other.epoch === epoch) ? name : checkpointWords(name, epoch);
}

interface Asked {
  readonly transfer: Transfer | null;
  readonly crafted: NetworkRef;
  readonly asked: NetworkRef;
}

function placeOf({ transfer, crafted, asked }: Asked, networks: readonly CatalogNetwork[]): CellPlace {
  const made = transfer?.crafted ?? null;
  const said = transfer?.said[checkpointKey(asked)];
  const target = made && 'target' in made ? made.target : null;
  return {
    crafted,
    asked,
    picture: made === null ? 'to come' : 'failed' in made ? { failed: made.failed } : 'there',
    failed: said && 'failed' in said ? said.failed : null,
    target: target === null ? null : classNameOf(classesOf(crafted, networks), target),
  };
}

const noCell: OutcomeCell = { state: 'none', isCrafted: false, said: null };

function cellOf({ transfer, crafted, asked }: Asked, networks: readonly CatalogNetwork[]): OutcomeCell {
  const isCrafted = checkpointKey(crafted) === checkpointKey(asked);
  const heard = transfer && hear(transfer, asked);
  if (!heard) return { state: 'unasked', isCrafted, said: null };
  if ('failed' in heard) return { state: 'failed', isCrafted, said: null };
  const classes = classesOf(asked, networks);
  const named = ({ label, probability }: Said) => ({
    name: classNameOf(classes, label),
    probability,
    share: percent(probability),
  });
  const { outcome, before, after, reached, chance } = heard;
  return { state: outcome, isCrafted, said: { before: named(before), after: named(after), reached, chance } };
}

function classesOf({ id }: NetworkRef, networks: readonly CatalogNetwork[]): readonly string[] {
  return networks.find((network) => network.id === id)?.labels ?? [];
}
