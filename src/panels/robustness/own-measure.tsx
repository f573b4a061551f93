import { ProgressBar } from 'react-aria-components/ProgressBar';
import { selectDataset } from '../../state/selectors.ts';
import { testSetOf } from '../../state/test-set/pictures.ts';
import { useStore, useWorld } from '../../state/use-store.ts';
import { checkpointName } from '../../state/world.ts';
import { Button } from '../../ui/button.tsx';
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
  const left = done > 0 ? (milliseconds * (of - done)) / done / 1000 : null;
  return (
    <div className="robustness-progress">
      <ProgressBar
        aria-label={words.measuring(measureWords[measure].short, checkpointName(job.network, world))}
        value={done}
        minValue={0}
        maxValue={Math.max(1, of)}
        valueLabel={words.doneOf(done, of, left)}
      >
        {({ percentage = 0, valueText }) => (
          <>
            <span className="robustness-progress-head">
              <span>{words.measuring(measureWords[measure].short, checkpointName(job.network, world))}</span>
              <span>{valueText}</span>
            </span>
            <span className="robustness-progress-track">
              <span style={{ inlineSize: `${percentage}%` }} />
            </span>
          </>
        )}
      </ProgressBar>
      <Button onPress={stop}>{words.cancel}</Button>
    </div>
  );
}
