import { nearestEpoch } from '../../state/fields/epochs.ts';
import { known, networkOf } from '../../state/known.ts';
import type { CatalogNetwork } from '../../state/model.ts';
import { selectNetwork, siblingOf } from '../../state/selectors.ts';
import { useStore } from '../../state/use-store.ts';
import { Button } from '../../ui/button.tsx';
import { type Option, Select } from '../../ui/select.tsx';

/** What stands in the second row: nothing, the same network at another epoch, or another network. */
export function ComparePicker() {
  const choose = useStore((store) => store.choose);
  const network = useStore((store) => selectNetwork(store));
  const epoch = useStore((store) => store.choice.epoch);
  const compareNetwork = useStore((store) => store.choice.compareNetwork);
  const compareEpoch = useStore((store) => store.choice.compareEpoch);
  const second = compareNetwork === null ? network : networkOf({ network: compareNetwork }, known);
  const sibling = siblingOf(network);
  const beside = (id: string): void => choose({ compareNetwork: id, compareEpoch: besideEpoch(id, network, epoch) });
  return (
    <div className="packets-compare">
      <Select
        label="second row"
        value={compareEpoch === null ? none.id : second.id}
        options={[none, ...networkOptions(network)]}
        onChange={(id) => (id === none.id ? choose({ compareNetwork: null, compareEpoch: null }) : beside(id))}
      />
      {compareEpoch !== null && (
        <Select
          label="at epoch"
          value={String(compareEpoch)}
          options={epochOptions(second, compareNetwork === null ? epoch : null, compareEpoch)}
          onChange={(id) => choose({ compareEpoch: Number(id) })}
        />
      )}
      {sibling && second !== sibling && (
        <Button look="quiet" onPress={() => beside(sibling.id)}>
          {sibling.training === 'robust' ? 'beside the robust one' : 'beside the standard one'}
        </Button>
      )}
    </div>
  );
}

const none: Option<string> = { id: 'none', label: 'none' };

function networkOptions(network: CatalogNetwork): Option<string>[] {
  const others = known.networks.filter(({ dataset, id }) => dataset === network.dataset && id !== network.id);
  return [
    { id: network.id, label: network.name, detail: 'the same network, another epoch' },
    ...others.map(({ id, name, training }) => ({
      id,
      label: name,
      detail: training === 'robust' ? 'trained on attacked pictures' : 'another network',
    })),
  ];
}

/** The row must not repeat the first one. */
function epochOptions({ epochs }: CatalogNetwork, taken: number | null, chosen: number): Option<string>[] {
  return epochs
    .filter(({ epoch }) => epoch !== taken || epoch === chosen)
    .map(({ epoch }) => ({ id: String(epoch), label: String(epoch) }));
}

/** Another network is compared as long trained; the same one with how it began, or how it ended. */
function besideEpoch(id: string, network: CatalogNetwork, epoch: number): number | null {
  if (id !== network.id) return nearestEpoch(epoch, { network: id }, known) ?? null;
  const [first, last] = [network.epochs[0]!.epoch, network.epochs[network.epochs.length - 1]!.epoch];
  return epoch === first ? last : first;
}
