import type { AttackRequest } from '../../engine/protocol.ts';
import { sizeOf } from '../../core/types.ts';
import { attackOf, type Known } from '../known.ts';
import type { Store } from '../model.ts';
import { mustBeReady } from './ready.ts';

/** What the choice asks of the engine. */
export function attackRequest(store: Store, known: Known): AttackRequest {
  const { choice } = store;
  const { network, picture } = mustBeReady(store);
  return {
    network: network.network,
    picture: { shape: picture.shape, pixels: picture.pixels },
    attack: choice.attack,
    epsilon: choice.epsilon * perLinf(store, known),
    parameters: choice.parameters,
    label: choice.label,
    target: choice.target,
    seed: choice.seed,
  };
}

/** The attack's own epsilon for a linf epsilon of 1: sqrt(M) for an attack in l2 (see Choice.epsilon). */
export function perLinf({ choice, picture }: Store, known: Known): number {
  if (attackOf(choice, known).norm === 'linf') return 1;
  return picture.state === 'ready' ? Math.sqrt(sizeOf(picture.value.shape)) : 1;
}
