/**
 * A model that ends in softmax gives cross-entropy gradients of exactly 0 where it is confident: the page works on
 * logits, so a final softmax is taken off.
 */
import type { Layer, Topology } from './topology.ts';

export interface Stripped {
  readonly topology: Topology;
  readonly removed: boolean;
}

export function stripSoftmax(topology: Topology): Stripped {
  const last = topology.calls.at(-1)!;
  const rest = topology.calls.slice(0, -1);
  // Calls are depth first from the answer, so what the softmax reads is the last of the rest.
  if (isSoftmaxLayer(last.layer)) return { topology: { ...topology, calls: rest }, removed: true };
  if (last.layer.config['activation'] !== 'softmax') return { topology, removed: false };
  const layer: Layer = { ...last.layer, config: { ...last.layer.config, activation: 'linear' } };
  return { topology: { ...topology, calls: [...rest, { ...last, layer }] }, removed: true };
}

export function isSoftmaxLayer({ type, config }: Pick<Layer, 'type' | 'config'>): boolean {
  return type === 'Softmax' || (type === 'Activation' && config['activation'] === 'softmax');
}
