import { useId, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { selectDataset, selectNetwork } from '../../state/selectors.ts';
import { useStore } from '../../state/use-store.ts';
import { Icon } from '../../ui/icon.tsx';
import { Accuracies } from './accuracies.tsx';
import { BackendPicker } from './backend-picker.tsx';
import { DatasetPicker } from './dataset-picker.tsx';
import { EpochScrubber } from './epoch-scrubber.tsx';
import { NetworkPath } from './network-path.tsx';
import { NetworkPicker } from './network-picker.tsx';
import { OwnPicture } from './own-picture.tsx';
import { Chosen } from './prose.tsx';
import { Shelf } from './shelf.tsx';
import { words } from './words.ts';
import './sidebar.css';

/** The picture and the network to choose. On a phone: a strip of pictures, and the rest behind one button. */
export function Sidebar() {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <aside className="sidebar" aria-label={words.pictureAndNetwork} data-open={open}>
      <section className="sidebar-picture" aria-label={words.picture}>
        <DatasetPicker />
        <Shelf />
        <OwnPicture />
      </section>
      <Button className="sidebar-more" aria-expanded={open} aria-controls={id} onPress={() => setOpen(!open)}>
        <Summary />
        <Icon name="chevron" size={12} />
      </Button>
      <section className="sidebar-network" id={id} aria-label={words.network}>
        <NetworkPicker />
        <EpochScrubber />
        <Accuracies />
        <BackendPicker />
        <NetworkPath />
      </section>
    </aside>
  );
}

/** The choice in a line, for the closed strip. */
function Summary() {
  const dataset = useStore((store) => selectDataset(store).name);
  const network = useStore((store) => selectNetwork(store).name);
  const epoch = useStore((store) => store.choice.epoch);
  return <Chosen network={network} dataset={dataset} epoch={epoch} />;
}
