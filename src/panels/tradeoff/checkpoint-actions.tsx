import { useState } from 'react';
import { selectNetwork } from '../../state/selectors.ts';
import { useStore, useWorld } from '../../state/use-store.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { companionsOf } from './companions.ts';
import { panelWords as words } from './words.ts';

/** Where to go with the checkpoint on show: to its attack, or to its packets beside those of another one. */
export function CheckpointActions() {
  const { networks } = useWorld();
  const choose = useStore((store) => store.choose);
  const network = useStore(selectNetwork);
  const epoch = useStore((store) => store.choice.epoch);
  const [wanted, setWanted] = useState<string | null>(null);
  const companions = companionsOf(network, epoch, networks);
  const companion = companions.find(({ id }) => id === wanted) ?? companions[0];
  return (
    <div className="tradeoff-actions" role="group" aria-label={words.onShow(network.name, epoch)}>
      <Button onPress={() => choose({ view: 'attack' })}>{words.attackIt}</Button>
      {companion && (
        <>
          <Button onPress={() => choose({ view: 'packets', ...companion.compare })}>{words.comparePackets}</Button>
          <Select label={words.beside} value={companion.id} options={companions} onChange={setWanted} />
        </>
      )}
    </div>
  );
}
