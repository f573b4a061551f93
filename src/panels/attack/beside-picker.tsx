import { nearestEpoch } from '../../state/fields/epochs.ts';
import { besideRef } from '../../state/selectors.ts';
import { useStore, useWorld } from '../../state/use-store.ts';
import { networkOf } from '../../state/world.ts';
import { Select } from '../../ui/select.tsx';
import { words } from './words.ts';

/** Which other network stands beside the first one, and how long it was trained. */
export function BesidePicker() {
  const world = useWorld();
  const choose = useStore((store) => store.choose);
  const choice = useStore((store) => store.choice);
  const beside = besideRef(choice, world);
  if (!beside) return null;
  const { epochs } = networkOf({ network: beside.id }, world);
  const others = world.networks.filter(({ dataset, id }) => dataset === choice.dataset && id !== choice.network);
  return (
    <div className="attack-beside">
      <Select
        label={words.otherNetwork}
        value={beside.id}
        options={others.map(({ id, name, training }) => ({ id, label: name, detail: words.trainedOn[training] }))}
        onChange={(id) =>
          choose({ compareNetwork: id, compareEpoch: nearestEpoch(beside.epoch, { network: id }, world) ?? null })
        }
      />
      <Select
        label={words.otherEpoch}
        value={String(beside.epoch)}
        options={epochs.map(({ epoch }) => ({ id: String(epoch), label: String(epoch) }))}
        onChange={(id) => choose({ compareNetwork: beside.id, compareEpoch: Number(id) })}
      />
    </div>
  );
}
