/** The parts of the store that a request is made of, where they belong to the present choice. */
import type { NetworkInfo } from '../../engine/protocol.ts';
import type { NamedPicture } from '../model.ts';
import { viewOf } from '../world.ts';
import { fail } from '../words.ts';
import type { Base } from './base.ts';
import type { Need } from './followed.ts';

export interface Ready {
  readonly network: NetworkInfo;
  readonly picture: NamedPicture;
}

/** The network and the picture of the choice; `waiting` while one is on its way, or why there is none. */
export function ready({ choice, network, picture }: Base): Ready | Exclude<Need, 'hidden'> {
  if (network.state === 'failed') return { blocked: network.message };
  if (picture.state === 'failed') return { blocked: picture.message };
  if (network.state !== 'ready' || picture.state !== 'ready') return 'waiting';
  const { id, epoch } = network.value.network;
  const belongs = id === choice.network && epoch === choice.epoch && picture.value.id === choice.picture;
  return belongs ? { network: network.value, picture: picture.value } : 'waiting';
}

/** Whether the view on show needs a result. Others are not computed: what is on show would only wait for them. */
export function isOnShow(field: string, { choice, world }: Pick<Base, 'choice' | 'world'>): boolean {
  return viewOf(choice, world).needs.includes(field);
}

/** What every attack of the choice depends on, and what of it a drag may change meanwhile. */
export function attackNeeds(field: string, store: Base, soft: readonly unknown[]): Need {
  if (!isOnShow(field, store)) return 'hidden';
  const found = ready(store);
  if (!isReady(found)) return found;
  const { choice } = store;
  return { hard: [found.network, found.picture, choice.attack, choice.label, choice.target], soft };
}

export function isReady(value: Ready | Need): value is Ready {
  return typeof value === 'object' && 'network' in value;
}

/** For `run`, which is only called when `needs` found everything ready. */
export function mustBeReady(store: Base): Ready {
  const found = ready(store);
  if (!isReady(found)) throw fail('not-ready', {});
  return found;
}
