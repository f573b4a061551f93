import { useMemo } from 'react';
import type { NetworkRef } from '../../engine/protocol.ts';
import { atEpoch, networksOf } from '../../state/transfer/checkpoints.ts';
import {
  selectKey,
  selectKeysOnEach,
  shownOnEach,
  shownTransfer,
  type Shown,
  type ShownOnEach,
} from '../../state/transfer/shown.ts';
import { useStore, useWorld } from '../../state/use-store.ts';
import { type Matrix, onEachMatrix, othersMatrix } from './matrices.ts';
import { useSame } from './use-same.ts';

interface Others extends Shown {
  readonly matrix: Matrix;
  /** Where the picture was crafted or, as long as none was, would be. */
  readonly crafted: NetworkRef;
}

/** The picture crafted on the network on show, or the last one, and what all networks say of it. */
export function useOthers(): Others {
  const world = useWorld();
  const dataset = useStore((store) => store.choice.dataset);
  const network = useStore((store) => store.choice.network);
  const epoch = useStore((store) => store.choice.epoch);
  const key = useStore(selectKey);
  const transfers = useStore((store) => store.transfers);
  const lastAsked = useStore((store) => store.lastAsked);
  const found = useMemo(() => {
    const shown = shownTransfer({ transfers, lastAsked, lastOnEach: [] }, key, dataset);
    const crafted = shown.transfer?.request.network ?? { id: network, epoch };
    return { ...shown, crafted, matrix: othersMatrix(shown.transfer, crafted, networksOf({ dataset }, world)) };
  }, [transfers, lastAsked, key, dataset, network, epoch, world]);
  const matrix = useSame(found.matrix);
  return { ...found, matrix };
}

interface OnEach extends ShownOnEach {
  readonly matrix: Matrix;
  readonly checkpoints: readonly NetworkRef[];
}

/** The pictures crafted on each network, or the last ones, and what all networks say of them. */
export function useOnEach(): OnEach {
  const world = useWorld();
  const choice = useStore((store) => store.choice);
  const keys = useStore(selectKeysOnEach);
  const transfers = useStore((store) => store.transfers);
  const lastOnEach = useStore((store) => store.lastOnEach);
  const found = useMemo(() => {
    const known = JSON.parse(keys) as readonly string[];
    const shown = shownOnEach({ transfers, lastAsked: null, lastOnEach }, known, { choice, world });
    const now = atEpoch(choice, world);
    const checkpoints = shown.transfers.map((transfer, i) => transfer?.request.network ?? now[i]!);
    return { ...shown, checkpoints, matrix: onEachMatrix(shown.transfers, checkpoints, networksOf(choice, world)) };
  }, [transfers, lastOnEach, keys, choice, world]);
  const matrix = useSame(found.matrix);
  return { ...found, matrix };
}
