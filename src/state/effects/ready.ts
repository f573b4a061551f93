/** The parts of the store that a request is made of, where they belong to the present choice. */
import type { NetworkInfo } from '../../engine/protocol.ts';
import type { NamedPicture, Store } from '../model.ts';
import type { Need } from './follow.ts';

export interface Ready {
  readonly network: NetworkInfo;
  readonly picture: NamedPicture;
}

/** The network and the picture of the choice; `waiting` while one is on its way, or why there is none. */
export function ready({ choice, network, picture }: Store): Ready | Exclude<Need, 'hidden'> {
  if (network.state === 'failed') return { blocked: network.message };
  if (picture.state === 'failed') return { blocked: picture.message };
  if (network.state !== 'ready' || picture.state !== 'ready') return 'waiting';
  const { id, epoch } = network.value.network;
  const belongs = id === choice.network && epoch === choice.epoch && picture.value.id === choice.picture;
  return belongs ? { network: network.value, picture: picture.value } : 'waiting';
}

/**
 * What every attack of the choice depends on, and what of it a drag may change meanwhile. Hidden in the packets: nothing
 * of an attack is on show there, and they would only wait for it.
 */
export function attackNeeds(store: Store, soft: readonly unknown[]): Need {
  const { choice } = store;
  if (choice.view !== 'attack') return 'hidden';
  const found = ready(store);
  if (!isReady(found)) return found;
  return { hard: [found.network, found.picture, choice.attack, choice.label, choice.target], soft };
}

export function isReady(value: Ready | Need): value is Ready {
  return typeof value === 'object' && 'network' in value;
}

/** For `run`, which is only called when `needs` found everything ready. */
export function mustBeReady(store: Store): Ready {
  const found = ready(store);
  if (!isReady(found)) throw new Error('expected a loaded network and picture');
  return found;
}
