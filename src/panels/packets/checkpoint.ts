/** The checkpoints on show: what each is called, and their order. */
import type { NetworkRef } from '../../engine/protocol.ts';
import type { PacketFigure } from '../../packets/figure.ts';
import { checkpointName, networkOf, type World } from '../../state/world.ts';
import { words } from '../words.ts';
import { checkpointWords, spanWords } from './words.ts';

export interface Checkpoint {
  readonly network: NetworkRef;
  /** What tells it from the others on show: `epoch 5`, or `ResNet-20, robust, epoch 50`. */
  readonly name: string;
  /** The same where there is little room: `robust`. */
  readonly brief: string;
  readonly figure: PacketFigure;
  readonly current: boolean;
}

export type NameOf = (network: NetworkRef) => string;

/** Checkpoints of one network are told apart by their epochs; those of two networks have their full names. */
export function namesAmong(ids: readonly string[], world: World): NameOf {
  const one = new Set(ids).size <= 1;
  return (ref) => (one && ids.includes(ref.id) ? words.epoch(ref.epoch) : checkpointName(ref, world));
}

/** Only what differs: the epoch, the training of one architecture, or else the network's name. */
export function briefNameAmong(ref: NetworkRef, refs: readonly NetworkRef[], world: World): string {
  const networks = refs.map(({ id }) => networkOf({ network: id }, world));
  const { name, training } = networkOf({ network: ref.id }, world);
  const differ = (values: readonly unknown[]): boolean => new Set(values).size > 1;
  const epoch = words.epoch(ref.epoch);
  if (!differ(networks)) return epoch;
  const network = differ(networks.map(({ architecture }) => architecture)) ? name : checkpointWords.trainings[training];
  return differ(refs.map((other) => other.epoch)) ? checkpointWords.at(network, epoch) : network;
}

export function areOfOneNetwork(checkpoints: readonly Pick<Checkpoint, 'network'>[]): boolean {
  return new Set(checkpoints.map(({ network }) => network.id)).size <= 1;
}

/** Checkpoints of one network in the order of its training; those of two networks in the order of the rows. */
export function inOrder<C extends Pick<Checkpoint, 'network'>>(checkpoints: readonly C[]): readonly C[] {
  return areOfOneNetwork(checkpoints) ? checkpoints.toSorted((p, q) => p.network.epoch - q.network.epoch) : checkpoints;
}

/** From which checkpoint to which the figure tells: `From epoch 1 to 50`. */
export function span(checkpoints: readonly Checkpoint[], world: World): string {
  const ordered = inOrder(checkpoints);
  const [from, to] = [ordered[0], ordered[ordered.length - 1]];
  if (!from || !to) return '';
  if (from === to) return spanWords.single(to.name);
  const [first, last] = [from.network.epoch, to.network.epoch];
  if (areOfOneNetwork(ordered)) return spanWords.epochs(first, last);
  const [before, after] = [
    networkOf({ network: from.network.id }, world),
    networkOf({ network: to.network.id }, world),
  ];
  if (first === last) return spanWords.networks(last, before.name, after.name);
  return spanWords.both(before.name, first, after.name, last);
}
