import type { NetworkRef } from '../../engine/protocol.ts';
import { useWorld } from '../../state/use-store.ts';
import { checkpointWords } from '../../state/words.ts';
import { networkOf } from '../../state/world.ts';

/** `ResNet-20, epoch 50`; null where there is none. */
export function useCheckpointName(ref: NetworkRef | null | undefined): string | null {
  const world = useWorld();
  return ref ? checkpointWords(networkOf({ network: ref.id }, world).name, ref.epoch) : null;
}
