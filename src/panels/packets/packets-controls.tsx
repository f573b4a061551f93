import { memo } from 'react';
import { Button } from 'react-aria-components/Button';
import { Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure';
import {
  otherPicture,
  roleOfA,
  selectClassA,
  selectClassB,
  selectDataset,
  selectNetwork,
} from '../../state/selectors.ts';
import { useStore, useStoreApi, useWorld } from '../../state/use-store.ts';
import { Icon } from '../../ui/icon.tsx';
import { type Option, Select } from '../../ui/select.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { EpsilonSlider } from '../epsilon-slider.tsx';
import { words as shared } from '../words.ts';
import { BesideSibling, ComparePicker } from './compare-picker.tsx';
import { words } from './words.ts';

const lines = optionsOf(words.lines);
const windows = optionsOf(words.windows);
const states = optionsOf(words.states);

/** Which packets; along which line and in which state, behind one button. */
export const PacketsControls = memo(function PacketsControls() {
  const { choice } = useStoreApi().getState();
  const isUnusual = choice.line !== 'between' || choice.window !== 'gaussian' || choice.state !== 'loss';
  return (
    <section aria-label={words.which}>
      <Disclosure className="packets-controls" defaultExpanded={isUnusual}>
        <div className="packets-bar">
          <ClassPickers />
          <ComparePicker />
          <Button slot="trigger" className="ui-button ui-button-plain packets-more">
            {words.more}
            <Icon name="chevron" size={12} />
          </Button>
        </div>
        <DisclosurePanel>
          <MoreControls />
        </DisclosurePanel>
      </Disclosure>
    </section>
  );
});

function MoreControls() {
  const choose = useStore((store) => store.choose);
  const line = useStore((store) => store.choice.line);
  const window = useStore((store) => store.choice.window);
  const state = useStore((store) => store.choice.state);
  return (
    <div className="packets-bar packets-bar-more">
      <Segmented label={words.line} value={line} options={lines} onChange={(id) => choose({ line: id })} />
      <Segmented label={words.window} value={window} options={windows} onChange={(id) => choose({ window: id })} />
      <Segmented label={words.state} value={state} options={states} onChange={(id) => choose({ state: id })} />
      {line === 'attack' && <AttackBudget />}
      <BesideSibling />
    </div>
  );
}

/** Epsilon is a place on the attack's line. */
function AttackBudget() {
  const dataset = useStore(selectDataset);
  const epsilon = useStore((store) => store.choice.epsilon);
  const choose = useStore((store) => store.choose);
  const change = (value: number): void => choose({ epsilon: value });
  return <EpsilonSlider label={shared.budget} dataset={dataset} norm="linf" epsilon={epsilon} onChange={change} />;
}

/** Memoised: to know which classes have a picture takes a look at every one. */
const ClassPickers = memo(function ClassPickers() {
  const choose = useStore((store) => store.choose);
  const labels = useStore((store) => selectNetwork(store).labels);
  const classA = useStore(selectClassA);
  const classB = useStore(selectClassB);
  const role = useStore(roleOfA);
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
        label={words.classA[role]}
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
