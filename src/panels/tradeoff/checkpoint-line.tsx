import { useState } from 'react';
import { known } from '../../state/known.ts';
import { selectNetwork } from '../../state/selectors.ts';
import { useStore } from '../../state/use-store.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { companionsOf } from './companions.ts';

/** The checkpoint on show, and where to go with it: its attack, or its packets beside those of another one. */
export function CheckpointLine() {
  const choose = useStore((store) => store.choose);
  const network = useStore((store) => selectNetwork(store));
  const epoch = useStore((store) => store.choice.epoch);
  const [wanted, setWanted] = useState<string | null>(null);
  const companions = companionsOf(network, epoch, known.networks);
  const companion = companions.find(({ id }) => id === wanted) ?? companions[0];
  return (
    <section className="tradeoff-checkpoint" aria-label="checkpoint on show">
      <p>
        <strong>
          {network.name}, epoch {epoch}
        </strong>{' '}
        is on show.
      </p>
      <Button onPress={() => choose({ view: 'attack' })}>Attack it</Button>
      {companion && (
        <>
          <Button onPress={() => choose({ view: 'packets', ...companion.compare })}>Compare its packets</Button>
          <Select label="beside" value={companion.id} options={companions} onChange={setWanted} />
        </>
      )}
    </section>
  );
}
