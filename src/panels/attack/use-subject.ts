import { useMemo } from 'react';
import type { Attack } from '../../attacks/attack.ts';
import type { Dataset } from '../../datasets/dataset.ts';
import { attackOf, datasetOf, known, networkOf } from '../../state/known.ts';
import type { CatalogNetwork } from '../../state/model.ts';
import { useStore } from '../../state/use-store.ts';

export interface Subject {
  readonly dataset: Dataset;
  readonly network: CatalogNetwork;
  readonly attack: Attack;
}

/** What the chosen ids stand for. */
export function useSubject(): Subject {
  const dataset = useStore((store) => store.choice.dataset);
  const network = useStore((store) => store.choice.network);
  const attack = useStore((store) => store.choice.attack);
  return useMemo(
    () => ({
      dataset: datasetOf({ dataset }, known),
      network: networkOf({ network }, known),
      attack: attackOf({ attack }, known),
    }),
    [dataset, network, attack],
  );
}
