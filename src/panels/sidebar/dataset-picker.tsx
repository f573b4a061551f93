import { useStore, useWorld } from '../../state/use-store.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { Select } from '../../ui/select.tsx';
import { words } from './words.ts';

/** More than this many do not fit side by side. */
const mostSegments = 2;

export function DatasetPicker() {
  const { datasets } = useWorld();
  const dataset = useStore((store) => store.choice.dataset);
  const choose = useStore((store) => store.choose);
  const Picker = datasets.length > mostSegments ? Select : Segmented;
  return (
    <Picker
      label={words.dataset}
      value={dataset}
      options={datasets.map(({ id, name }) => ({ id, label: name }))}
      onChange={(id) => choose({ dataset: id })}
    />
  );
}
