import { nearestEpoch } from '../../state/fields/epochs.ts';
import type { CatalogNetwork } from '../../state/model.ts';
import { selectNetwork } from '../../state/selectors.ts';
import { useStore, useWorld } from '../../state/use-store.ts';
import type { World } from '../../state/world.ts';
import { type Option, Select } from '../../ui/select.tsx';
import { words as shared } from '../words.ts';
import { words } from './words.ts';

/** The networks trained on the chosen data set. */
export function NetworkPicker() {
  const { dataset, id, name, parameters, training } = useStore(selectNetwork);
  const epoch = useStore((store) => store.choice.epoch);
  const choose = useStore((store) => store.choose);
  const world = useWorld();
  const networks = world.networks.filter((network) => network.dataset === dataset);
  if (networks.length === 1) {
    return (
      <div className="ui-field">
        <span className="ui-field-label">{words.network}</span>
        <span>
          {name} <small className="sidebar-soft">{shared.weights(parameters)}</small>
        </span>
      </div>
    );
  }
  return (
    <Select
      label={words.network}
      value={id}
      options={networks.map((network) => optionOf(network, epoch, world))}
      onChange={(chosen) => choose({ network: chosen })}
      help={training === 'robust' ? words.robustHelp : undefined}
    />
  );
}

function optionOf(network: CatalogNetwork, epoch: number, world: World): Option<string> {
  const { id, name, parameters, training, epochs } = network;
  const nearest = nearestEpoch(epoch, { network: id }, world);
  const state = epochs.find((entry) => entry.epoch === nearest);
  const right = state && words.state(state.epoch, state.testAccuracy, state.robustAccuracy.pgd);
  const detail = [shared.weights(parameters), right].filter(Boolean).join('; ');
  return { id, label: name, detail, group: words.trainings[training] };
}
