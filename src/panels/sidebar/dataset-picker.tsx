import { known } from '../../state/known.ts';
import { useStore } from '../../state/use-store.ts';
import { Segmented } from '../../ui/segmented.tsx';

const options = known.datasets.map(({ id, name }) => ({ id, label: name }));

export function DatasetPicker() {
  const dataset = useStore((store) => store.choice.dataset);
  const choose = useStore((store) => store.choose);
  return <Segmented label="data set" value={dataset} options={options} onChange={(id) => choose({ dataset: id })} />;
}
