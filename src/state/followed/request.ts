/** What the choice asks of the engine. */
import { radiusOf } from '../../attacks/budget.ts';
import { completeParameters } from '../../attacks/parameters.ts';
import type { AttackRequest } from '../../engine/protocol.ts';
import { attackOf, datasetOf } from '../world.ts';
import type { Base } from './base.ts';
import { mustBeReady } from './ready.ts';

export function attackRequest(store: Base): AttackRequest {
  const { choice, world } = store;
  const settings = attackSettings(store);
  return { ...settings, radius: radiusOf(attackOf(choice, world).norm, choice.epsilon, settings.picture.shape) };
}

/** All but the budget. */
export function attackSettings(store: Base): Omit<AttackRequest, 'radius'> {
  const { choice, world } = store;
  const { network, picture } = mustBeReady(store);
  return {
    network: network.network,
    picture: { shape: picture.shape, pixels: picture.pixels },
    attack: choice.attack,
    parameters: completeParameters(attackOf(choice, world), datasetOf(choice, world), choice.parameters),
    label: choice.label,
    target: choice.target,
    seed: choice.seed,
  };
}
