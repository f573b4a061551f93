/**
 * A model that ends in softmax gives cross-entropy gradients of exactly 0 where it is confident: the page works on
 * logits, so a final softmax is taken off.
 */
import type { Layer, LayerCall, Topology } from './topology.ts';

export interface Stripped {
  readonly topology: Topology;
  readonly removed: boolean;
}

export function stripSoftmax(topology: Topology): Stripped {
  const last = topology.calls.at(-1)!;
  const rest = topology.calls.slice(0, -1);
  if (isSoftmaxLayer(last.layer)) {
    const source = last.inputs[0]!;
    // What comes last gives the answer, so the softmax's source moves there.
    return { topology: { ...topology, calls: moveLast(rest, source) }, removed: true };
  }
  if (last.layer.config['activation'] !== 'softmax') return { topology, removed: false };
  const layer: Layer = { ...last.layer, config: { ...last.layer.config, activation: 'linear' } };
  return { topology: { ...topology, calls: [...rest, { ...last, layer }] }, removed: true };
}

export function isSoftmaxLayer({ type, config }: Pick<Layer, 'type' | 'config'>): boolean {
  return type === 'Softmax' || (type === 'Activation' && config['activation'] === 'softmax');
}

/** Calls are depth first from the output, so a single source is the last one already. */
function moveLast(calls: readonly LayerCall[], source: number): readonly LayerCall[] {
  if (source !== calls.length - 1) throw new Error('the source of the last layer is not before it');
  return calls;
}
