import { selectDataset } from '../../state/selectors.ts';
import { testSetOf } from '../../state/test-set/pictures.ts';
import { useStore, useWorld } from '../../state/use-store.ts';
import { checkpointName } from '../../state/world.ts';
import { Button } from '../../ui/button.tsx';
import { WorkProgress } from '../../ui/work-progress.tsx';
import { ChooseFiles, WhereFiles } from '../test-set/invite.tsx';
import { words as testSetWords } from '../test-set/words.ts';
import { MeasureYourself, OwnHeading, WithoutSet } from './prose.tsx';
import { measureWords, words } from './words.ts';

/** The chosen network, measured in the same way on the person's own test set. */
export function OwnMeasure() {
  const set = useStore(({ choice, world }) => testSetOf(choice, world));
  const { name, official } = useStore(selectDataset);
  return (
    <section className="robustness-own" aria-labelledby="robustness-own">
      <OwnHeading id="robustness-own" />
      {set ? <Measure /> : <WithoutSet dataset={name} isPublished={official !== null} />}
      {!set && (
        <>
          <WhereFiles />
          <ChooseFiles>{testSetWords.chooseFiles}</ChooseFiles>
        </>
      )}
    </section>
  );
}

function Measure() {
  const world = useWorld();
  const start = useStore((store) => store.measureDistortions);
  const isRunning = useStore((store) => store.distorting !== null);
  const network = useStore(({ choice }) => choice.network);
  const epoch = useStore(({ choice }) => choice.epoch);
  return (
    <>
      <MeasureYourself checkpoint={checkpointName({ id: network, epoch }, world)} />
      {isRunning ? <Running /> : <Button onPress={start}>{words.measure}</Button>}
    </>
  );
}

function Running() {
  const world = useWorld();
  const stop = useStore((store) => store.stopDistorting);
  const distorting = useStore((store) => store.distorting);
  if (!distorting) return null;
  const { job, measure, done, of, milliseconds } = distorting;
  const left = done > 0 ? (milliseconds * (of - done)) / done : null;
  const doing = words.measuring(measureWords[measure].short, checkpointName(job.network, world));
  const far = words.doneOf(done, of, left);
  return (
    <div className="robustness-progress">
      <WorkProgress label={doing} value={done} of={of} text={far} doing={doing} rest={far} />
      <Button onPress={stop}>{words.cancel}</Button>
    </div>
  );
}
