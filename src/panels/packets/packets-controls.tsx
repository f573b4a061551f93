import { memo } from 'react';
import { known, withTests } from '../../state/known.ts';
import type { LineChoice, StateChoice, WindowChoice } from '../../state/model.ts';
import { otherPicture, selectClassA, selectClassB, selectDataset, selectNetwork } from '../../state/selectors.ts';
import { useStore } from '../../state/use-store.ts';
import { type Option, Select } from '../../ui/select.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { EpsilonSlider } from '../epsilon-slider.tsx';
import { ComparePicker } from './compare-picker.tsx';

const lines: readonly Option<LineChoice>[] = [
  { id: 'between', label: 'between pictures' },
  { id: 'attack', label: 'attack direction' },
];
const windows: readonly Option<WindowChoice>[] = [
  { id: 'gaussian', label: 'Gaussian' },
  { id: 'hann', label: 'Hann' },
];
const states: readonly Option<StateChoice>[] = [
  { id: 'loss', label: 'loss' },
  { id: 'probability', label: '√p', detail: 'not the paper’s' },
];

/** Which packets, along which line, in which state. */
export const PacketsControls = memo(function PacketsControls() {
  const choose = useStore((store) => store.choose);
  const choice = useStore((store) => store.choice);
  const dataset = useStore((store) => selectDataset(store));
  return (
    <section className="packets-controls" aria-label="Which packets">
      <ClassPickers />
      <ComparePicker />
      <Segmented label="line" value={choice.line} options={lines} onChange={(line) => choose({ line })} />
      <Segmented
        label="window w(t)"
        value={choice.window}
        options={windows}
        onChange={(window) => choose({ window })}
      />
      <Segmented label="state ψ" value={choice.state} options={states} onChange={(state) => choose({ state })} />
      {choice.line === 'attack' && (
        <EpsilonSlider
          dataset={dataset}
          norm="linf"
          epsilon={choice.epsilon}
          onChange={(epsilon) => choose({ epsilon })}
        />
      )}
    </section>
  );
});

function ClassPickers() {
  const choose = useStore((store) => store.choose);
  const labels = useStore((store) => selectNetwork(store).labels);
  const classA = useStore(selectClassA);
  const classB = useStore((store) => selectClassB(store));
  const line = useStore((store) => store.choice.line);
  const dataset = useStore((store) => store.choice.dataset);
  const options = labels.map((label, index) => ({ id: String(index), label }));
  const picture = useStore((store) => store.choice.picture);
  const testSets = useStore((store) => store.testSets);
  // Line 1 ends at a picture of class B, so there has to be one.
  const hasPicture = (label: number): boolean =>
    otherPicture({ dataset, picture, other: null }, label, withTests(known, { testSets })) !== null;
  const ends = line === 'between' ? options.filter((_, index) => hasPicture(index)) : options;
  const without = (taken: number | null) => (option: Option<string>) => option.id !== String(taken);
  return (
    <>
      <Select
        label="class A"
        swatch="a"
        value={String(classA)}
        options={options.filter(without(classB))}
        onChange={(id) => choose({ classA: Number(id) })}
      />
      <Select
        label="class B"
        swatch="b"
        value={String(classB)}
        options={ends.filter(without(classA))}
        onChange={(id) => choose({ classB: Number(id), other: null })}
      />
    </>
  );
}
