import { useStore } from '../../state/use-store.ts';
import { selectAttack, selectClassA, selectClassB, selectDataset, selectNetwork } from '../../state/selectors.ts';
import type { Attack } from '../../attacks/attack.ts';
import type { Dataset } from '../../datasets/dataset.ts';

export interface Subject {
  readonly dataset: Dataset;
  readonly attack: Attack;
  /** Names of the network's classes. */
  readonly classes: readonly string[];
  /** The two classes that have colours of their own, here and in the packets. */
  readonly classA: number | null;
  readonly classB: number | null;
}

/** What the chosen ids stand for. */
export function useSubject(): Subject {
  return {
    dataset: useStore((store) => selectDataset(store)),
    attack: useStore((store) => selectAttack(store)),
    classes: useStore((store) => selectNetwork(store).labels),
    classA: useStore(selectClassA),
    classB: useStore((store) => selectClassB(store)),
  };
}
