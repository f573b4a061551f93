/** Every followed result, in the order of the dependencies. The store's values and types follow from this list. */
import type { Remote } from '../model.ts';
import { attack } from './attack.ts';
import { backend } from './backend.ts';
import { compareAttack } from './compare-attack.ts';
import { compareLine } from './compare-line.ts';
import { curve } from './curve.ts';
import type { Followed } from './followed.ts';
import { line } from './line.ts';
import { network } from './network.ts';
import { picture } from './picture.ts';
import { rehearsal } from './rehearsal.ts';
import { rounded } from './rounded.ts';

export const followed = [
  backend,
  picture,
  network,
  attack,
  rounded,
  compareAttack,
  curve,
  line,
  compareLine,
  rehearsal,
] as const;

type Each = (typeof followed)[number];

/** Names of the followed results in the store. */
export type RemoteKey = Each['field'];

export type ValueAt<K extends RemoteKey> =
  Extract<Each, { readonly field: K }> extends Followed<K, infer T> ? T : never;

/** The part of the store that is computed. */
export type Remotes = { readonly [K in RemoteKey]: Remote<ValueAt<K>> };

/** Before anything was computed. */
export const nothingYet = emptied(followed) as Remotes;

/** What is forgotten when another data set is chosen. */
export const forgottenWithDataset = emptied(followed.filter(({ ofDataset }) => ofDataset)) as Partial<Remotes>;

function emptied(results: readonly { readonly field: RemoteKey }[]): Record<string, Remote<never>> {
  return Object.fromEntries(results.map(({ field }) => [field, { state: 'empty' }]));
}
