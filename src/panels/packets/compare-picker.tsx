import { nearestEpoch } from '../../state/fields/epochs.ts';
import type { CatalogNetwork } from '../../state/model.ts';
import { selectNetwork, siblingOf } from '../../state/selectors.ts';
import { useStore, useWorld } from '../../state/use-store.ts';
import { networkOf, type World } from '../../state/world.ts';
import { Button } from '../../ui/button.tsx';
import { type Option, Select } from '../../ui/select.tsx';
import { words } from './words.ts';

/** What stands in the second row: nothing, the same network at another epoch, or another network. */
export function ComparePicker() {
  const choose = useStore((store) => store.choose);
  const world = useWorld();
  const network = useStore(selectNetwork);
  const epoch = useStore((store) => store.choice.epoch);
  const compareNetwork = useStore((store) => store.choice.compareNetwork);
  const compareEpoch = useStore((store) => store.choice.compareEpoch);
  const second = compareNetwork === null ? network : networkOf({ network: compareNetwork }, world);
  const beside = (id: string): void =>
    choose({ compareNetwork: id, compareEpoch: besideEpoch(id, { network, epoch }, world) });
  return (
    <div className="packets-compare">
      <Select
        label={words.secondRow}
        value={compareEpoch === null ? none.id : second.id}
        options={[none, ...networkOptions(network, world)]}
        onChange={(id) => (id === none.id ? choose({ compareNetwork: null, compareEpoch: null }) : beside(id))}
      />
      {compareEpoch !== null && (
        <Select
          label={words.atEpoch}
          value={String(compareEpoch)}
          options={epochOptions(second)}
          onChange={(id) => choose({ compareEpoch: Number(id) })}
        />
      )}
    </div>
  );
}

/** The way to the network of the same architecture that was trained the other way. */
export function BesideSibling() {
  const choose = useStore((store) => store.choose);
  const world = useWorld();
  const network = useStore(selectNetwork);
  const epoch = useStore((store) => store.choice.epoch);
  const compareNetwork = useStore((store) => store.choice.compareNetwork);
  const sibling = siblingOf(network, world);
  if (!sibling || compareNetwork === sibling.id) return null;
  const change = {
    compareNetwork: sibling.id,
    compareEpoch: besideEpoch(sibling.id, { network, epoch }, world),
  };
  return (
    <Button look="quiet" onPress={() => choose(change)}>
      {words.besideSibling[sibling.training]}
    </Button>
  );
}

const none: Option<string> = { id: 'none', label: words.noRow };

function networkOptions(network: CatalogNetwork, { networks }: World): Option<string>[] {
  const others = networks.filter(({ dataset, id }) => dataset === network.dataset && id !== network.id);
  return [
    { id: network.id, label: network.name, detail: words.sameNetwork },
    ...others.map(({ id, name, training }) => ({ id, label: name, detail: words.otherNetwork[training] })),
  ];
}

function epochOptions({ epochs }: CatalogNetwork): Option<string>[] {
  return epochs.map(({ epoch }) => ({ id: String(epoch), label: String(epoch) }));
}

interface First {
  readonly network: CatalogNetwork;
  readonly epoch: number;
}

/** Another network is compared as long trained; the same one with how it began, or how it ended. */
function besideEpoch(id: string, { network, epoch }: First, world: World): number | null {
  if (id !== network.id) return nearestEpoch(epoch, { network: id }, world) ?? null;
  const [first, last] = [network.epochs[0]!.epoch, network.epochs[network.epochs.length - 1]!.epoch];
  return epoch === first ? last : first;
}
