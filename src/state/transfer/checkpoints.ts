/** Which states of which networks a crafted picture can be put to. */
import type { NetworkRef } from '../../engine/protocol.ts';
import { nearestEpoch } from '../fields/epochs.ts';
import type { CatalogNetwork, Choice } from '../model.ts';
import type { World } from '../world.ts';

/** `cifar10-resnet/5`. */
export function checkpointKey({ id, epoch }: NetworkRef): string {
  return `${id}/${epoch}`;
}

export function networksOf({ dataset }: Pick<Choice, 'dataset'>, { networks }: World): readonly CatalogNetwork[] {
  return networks.filter((network) => network.dataset === dataset);
}

/** Every network of the data set at the chosen epoch, or at its nearest one. */
export function atEpoch(choice: Pick<Choice, 'dataset' | 'epoch'>, world: World): readonly NetworkRef[] {
  return networksOf(choice, world).map(({ id }) => ({
    id,
    epoch: nearestEpoch(choice.epoch, { network: id }, world)!,
  }));
}

/** Every epoch of every network of the data set; those of the chosen network first. */
export function everyEpoch(choice: Pick<Choice, 'dataset' | 'network'>, world: World): readonly NetworkRef[] {
  const isOther = ({ id }: CatalogNetwork): number => Number(id !== choice.network);
  return networksOf(choice, world)
    .toSorted((a, b) => isOther(a) - isOther(b))
    .flatMap(({ id, epochs }) => epochs.map(({ epoch }) => ({ id, epoch })));
}

/** All epochs that some of the networks have, increasing. */
export function epochsOf(networks: readonly CatalogNetwork[]): readonly number[] {
  return [...new Set(networks.flatMap(({ epochs }) => epochs.map(({ epoch }) => epoch)))].toSorted((a, b) => a - b);
}

/** Weights are shipped in 16 bits, beside a description of the layers and their running means. */
const BYTES_PER_WEIGHT = 2;
const BYTES_BESIDE = 50_000;

/** About how many bytes the files of these checkpoints have. */
export function bytesOf(checkpoints: readonly NetworkRef[], { networks }: World): number {
  const sizes = new Map(networks.map(({ id, parameters }) => [id, BYTES_PER_WEIGHT * parameters + BYTES_BESIDE]));
  return checkpoints.reduce((sum, { id }) => sum + (sizes.get(id) ?? 0), 0);
}
