import { memo } from 'react';
import { otherPicture, selectClassA, selectClassB, selectDataset, selectNetwork } from '../../state/selectors.ts';
import { useStore, useWorld } from '../../state/use-store.ts';
import { type Option, Select } from '../../ui/select.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { EpsilonSlider } from '../epsilon-slider.tsx';
import { words as shared } from '../words.ts';
import { ComparePicker } from './compare-picker.tsx';
import { words } from './words.ts';

const lines = optionsOf(words.lines);
const windows = optionsOf(words.windows);
const states = optionsOf(words.states);

/** Which packets, along which line, in which state. */
export const PacketsControls = memo(function PacketsControls() {
  const choose = useStore((store) => store.choose);
  const choice = useStore((store) => store.choice);
  const dataset = useStore(selectDataset);
  return (
    <section className="packets-controls" aria-label={words.which}>
      <ClassPickers />
      <ComparePicker />
      <Segmented label={words.line} value={choice.line} options={lines} onChange={(line) => choose({ line })} />
      <Segmented
        label={words.window}
        value={choice.window}
        options={windows}
        onChange={(window) => choose({ window })}
      />
      <Segmented label={words.state} value={choice.state} options={states} onChange={(state) => choose({ state })} />
      {choice.line === 'attack' && (
        <EpsilonSlider
          label={shared.budget}
          dataset={dataset}
          norm="linf"
          epsilon={choice.epsilon}
          onChange={(epsilon) => choose({ epsilon })}
        />
      )}
    </section>
  );
});

/** Memoised: to know which classes have a picture takes a look at every one. */
const ClassPickers = memo(function ClassPickers() {
  const choose = useStore((store) => store.choose);
  const labels = useStore((store) => selectNetwork(store).labels);
  const classA = useStore(selectClassA);
  const classB = useStore(selectClassB);
  const line = useStore((store) => store.choice.line);
  const dataset = useStore((store) => store.choice.dataset);
  const options = labels.map((label, index) => ({ id: String(index), label }));
  const picture = useStore((store) => store.choice.picture);
  const world = useWorld();
  // Line 1 ends at a picture of class B, so there has to be one.
  const hasPicture = (label: number): boolean => otherPicture({ dataset, picture, other: null }, label, world) !== null;
  const ends = line === 'between' ? options.filter((_, index) => hasPicture(index)) : options;
  const without = (taken: number | null) => (option: Option<string>) => option.id !== String(taken);
  return (
    <>
      <Select
        label={words.classA}
        swatch="a"
        value={String(classA)}
        options={options.filter(without(classB))}
        onChange={(id) => choose({ classA: Number(id) })}
      />
      <Select
        label={words.classB}
        swatch="b"
        value={String(classB)}
        options={ends.filter(without(classA))}
        onChange={(id) => choose({ classB: Number(id), other: null })}
      />
    </>
  );
});

/** One option for each entry, in their order. */
function optionsOf<Id extends string>(entries: Readonly<Record<Id, Omit<Option<Id>, 'id'>>>): readonly Option<Id>[] {
  return (Object.keys(entries) as Id[]).map((id) => ({ id, ...entries[id] }));
}
