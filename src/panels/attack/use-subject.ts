import { useMemo } from 'react';
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

/** What the chosen ids stand for; the same object while they do not change, so that a drag renders little. */
export function useSubject(): Subject {
  const dataset = useStore(selectDataset);
  const attack = useStore(selectAttack);
  const classes = useStore((store) => selectNetwork(store).labels);
  const classA = useStore(selectClassA);
  const classB = useStore(selectClassB);
  return useMemo(() => ({ dataset, attack, classes, classA, classB }), [dataset, attack, classes, classA, classB]);
}
