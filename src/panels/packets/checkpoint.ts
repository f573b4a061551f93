/** The rows of the figure as checkpoints: what each is called, and in which order they tell a story. */
import type { NetworkRef } from '../../engine/protocol.ts';
import type { PacketFigure } from '../../packets/figure.ts';
import { checkpointName, known as everything, networkOf, type Known } from '../../state/known.ts';

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

/** Of one network the epoch says it all; beside another one both are called by their full names. */
export function namesAmong(ids: readonly string[], known: Known = everything): NameOf {
  const one = new Set(ids).size <= 1;
  return (ref) => (one && ids.includes(ref.id) ? `epoch ${ref.epoch}` : checkpointName(ref, known));
}

/** Only what differs: the epoch, the training of one architecture, or else the network's name. */
export function briefNameAmong(ref: NetworkRef, refs: readonly NetworkRef[], known: Known = everything): string {
  const networks = refs.map(({ id }) => networkOf({ network: id }, known));
  const { name, training } = networkOf({ network: ref.id }, known);
  const differ = (values: readonly unknown[]): boolean => new Set(values).size > 1;
  const epoch = `epoch ${ref.epoch}`;
  if (!differ(networks)) return epoch;
  const network = differ(networks.map(({ architecture }) => architecture)) ? name : training;
  return differ(refs.map((other) => other.epoch)) ? `${network}, ${epoch}` : network;
}

export function areOfOneNetwork(checkpoints: readonly Pick<Checkpoint, 'network'>[]): boolean {
  return new Set(checkpoints.map(({ network }) => network.id)).size <= 1;
}

/** Of one network: as it was trained, from the earlier to the later. Of two: as the rows stand. */
export function inOrder<C extends Pick<Checkpoint, 'network'>>(checkpoints: readonly C[]): readonly C[] {
  return areOfOneNetwork(checkpoints) ? checkpoints.toSorted((p, q) => p.network.epoch - q.network.epoch) : checkpoints;
}

/** From which checkpoint to which the figure tells: `From epoch 1 to 50`. */
export function span(checkpoints: readonly Checkpoint[], known: Known = everything): string {
  const ordered = inOrder(checkpoints);
  const [from, to] = [ordered[0], ordered[ordered.length - 1]];
  if (!from || !to) return '';
  if (from === to) return `At ${to.name}`;
  if (areOfOneNetwork(ordered)) return `From epoch ${from.network.epoch} to ${to.network.epoch}`;
  const [before, after] = [from, to].map(({ network }) => networkOf({ network: network.id }, known).name);
  if (from.network.epoch === to.network.epoch) return `At epoch ${to.network.epoch}, from ${before} to ${after},`;
  return `From ${before} at epoch ${from.network.epoch} to ${after} at epoch ${to.network.epoch}`;
}
