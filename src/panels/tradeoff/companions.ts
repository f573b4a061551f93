import type { CatalogNetwork, Choice } from '../../state/model.ts';
import { words } from './words.ts';

export interface Companion {
  readonly id: string;
  readonly label: string;
  /** Puts it into the second row of the packets. */
  readonly compare: Pick<Choice, 'compareNetwork' | 'compareEpoch'>;
}

/**
 * What a checkpoint's packets may stand beside, as in the paper's Fig. 2, whose rows are an accurate network and a robust
 * one: the same architecture trained otherwise first, then the others of the data set, the network's own beginning last.
 */
export function companionsOf(network: CatalogNetwork, epoch: number, networks: readonly CatalogNetwork[]): Companion[] {
  const others = networks.filter(({ dataset, id }) => dataset === network.dataset && id !== network.id);
  const far = ({ architecture }: CatalogNetwork): number => Number(architecture !== network.architecture);
  const own = network.epochs.find((state) => state.epoch !== epoch);
  return [
    ...others
      .sort((a, b) => far(a) - far(b))
      .map(({ id, name, epochs }) => ({
        id,
        label: name,
        compare: {
          compareNetwork: id,
          compareEpoch: (epochs.find((state) => state.epoch === epoch) ?? epochs.at(-1)!).epoch,
        },
      })),
    ...(own
      ? [
          {
            id: network.id,
            label: words.ownEpoch(own.epoch),
            compare: { compareNetwork: null, compareEpoch: own.epoch },
          },
        ]
      : []),
  ];
}
