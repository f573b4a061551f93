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
import { Shelf } from './shelf.tsx';
import './sidebar.css';

/** What is asked, and who answers. On a phone: a strip of pictures, and the rest behind one button. */
export function Sidebar() {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <aside className="sidebar" aria-label="picture and network" data-open={open}>
      <section className="sidebar-picture" aria-label="picture">
        <DatasetPicker />
        <Shelf />
        <OwnPicture />
      </section>
      <Button className="sidebar-more" aria-expanded={open} aria-controls={id} onPress={() => setOpen(!open)}>
        <Summary />
        <Icon name="chevron" size={12} />
      </Button>
      <section className="sidebar-network" id={id} aria-label="network">
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
  return (
    <span>
      {network} on {dataset}, epoch {epoch}
    </span>
  );
}
