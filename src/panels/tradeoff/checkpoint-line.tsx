import { useState } from 'react';
import { selectNetwork } from '../../state/selectors.ts';
import { useStore, useWorld } from '../../state/use-store.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { companionsOf } from './companions.ts';
import { OnShow } from './prose.tsx';
import { words } from './words.ts';

/** The checkpoint on show, and where to go with it: its attack, or its packets beside those of another one. */
export function CheckpointLine() {
  const { networks } = useWorld();
  const choose = useStore((store) => store.choose);
  const network = useStore(selectNetwork);
  const epoch = useStore((store) => store.choice.epoch);
  const [wanted, setWanted] = useState<string | null>(null);
  const companions = companionsOf(network, epoch, networks);
  const companion = companions.find(({ id }) => id === wanted) ?? companions[0];
  return (
    <section className="tradeoff-checkpoint" aria-label={words.onShow}>
      <OnShow network={network.name} epoch={epoch} />
      <Button onPress={() => choose({ view: 'attack' })}>{words.attackIt}</Button>
      {companion && (
        <>
          <Button onPress={() => choose({ view: 'packets', ...companion.compare })}>{words.comparePackets}</Button>
          <Select label={words.beside} value={companion.id} options={companions} onChange={setWanted} />
        </>
      )}
    </section>
  );
}
