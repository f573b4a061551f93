import { known } from '../../state/known.ts';
import { selectNetwork } from '../../state/selectors.ts';
import { useStore } from '../../state/use-store.ts';
import { Select } from '../../ui/select.tsx';

/** The networks trained on the chosen data set. */
export function NetworkPicker() {
  const { dataset, id, name, parameters } = useStore((store) => selectNetwork(store));
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
  const options = networks.map((network) => ({ id: network.id, label: network.name, detail: count(network.parameters) }));
  return <Select label="network" value={id} options={options} onChange={(chosen) => choose({ network: chosen })} />;
}

function count(parameters: number): string {
  return `${parameters.toLocaleString('en')} weights`;
}
