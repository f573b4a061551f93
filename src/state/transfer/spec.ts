import { crc32 } from '../../pictures/crc32.ts';
import type { AttackRequest, NetworkRef } from '../../engine/protocol.ts';
import type { Base } from '../followed/base.ts';
import { isReady, ready } from '../followed/ready.ts';
import { attackRequest } from '../followed/request.ts';
import { attackOf } from '../world.ts';
import { atEpoch } from './checkpoints.ts';
import type { TransferSpec } from './types.ts';

/** What the choice would craft; null while its network and picture are not there. @param on another network to craft on */
export function specOf(store: Base, on?: NetworkRef): TransferSpec | null {
  const found = ready(store);
  if (!isReady(found)) return null;
  const { choice, world } = store;
  const request = { ...attackRequest(store), ...(on && { network: on }) };
  const isBounded = attackOf(choice, world).search === 'budget';
  return { key: keyOf(request, isBounded), dataset: choice.dataset, picture: found.picture, request };
}

/** The same on every network of the data set, in their order. */
export function specsOnEach(store: Base): readonly TransferSpec[] {
  return atEpoch(store.choice, store.world).flatMap((network) => specOf(store, network) ?? []);
}

/**
 * The picture counts by what it shows: another one of the person's own has the same id. Epsilon does not count for an
 * attack that is not given it.
 */
function keyOf({ network, picture, radius, ...settings }: AttackRequest, isBounded: boolean): string {
  const { buffer, byteOffset, byteLength } = picture.pixels;
  const sum = crc32(new Uint8Array(buffer, byteOffset, byteLength));
  return JSON.stringify([network, sum, settings, isBounded ? radius : null]);
}
