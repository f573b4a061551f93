import { nearestEpoch } from '../../state/fields/epochs.ts';
import { known } from '../../state/known.ts';
import type { CatalogNetwork, Training } from '../../state/model.ts';
import { selectNetwork } from '../../state/selectors.ts';
import { useStore } from '../../state/use-store.ts';
import { percent } from '../../ui/format.ts';
import { type Option, Select } from '../../ui/select.tsx';

const groups: Readonly<Record<Training, string>> = {
  standard: 'trained on pictures as they are',
  robust: 'trained on attacked pictures',
};

/** The networks trained on the chosen data set. */
export function NetworkPicker() {
  const { dataset, id, name, parameters, training } = useStore((store) => selectNetwork(store));
  const epoch = useStore((store) => store.choice.epoch);
  const choose = useStore((store) => store.choose);
  const networks = known.networks.filter((network) => network.dataset === dataset);
  if (networks.length === 1) {
    return (
      <div className="ui-field">
        <span className="ui-field-label">network</span>
        <span>
          {name} <small className="sidebar-soft">{count(parameters)}</small>
        </span>
      </div>
    );
  }
  return (
    <Select
      label="network"
      value={id}
      options={networks.map((network) => optionOf(network, epoch))}
      onChange={(chosen) => choose({ network: chosen })}
      help={
        training === 'robust'
          ? 'Robust: trained on pictures that were attacked first (adversarial training).'
          : undefined
      }
    />
  );
}

function optionOf(network: CatalogNetwork, epoch: number): Option<string> {
  const { id, name, parameters, training, epochs } = network;
  const nearest = nearestEpoch(epoch, { network: id }, known);
  const state = epochs.find((entry) => entry.epoch === nearest);
  const right =
    state && `epoch ${state.epoch}: ${share(state.testAccuracy)} right, ${share(state.robustAccuracy.pgd)} under PGD`;
  return { id, label: name, detail: [count(parameters), right].filter(Boolean).join('; '), group: groups[training] };
}

function share(value: number): string {
  return percent(value / 100);
}

function count(parameters: number): string {
  return `${parameters.toLocaleString('en')} weights`;
}
