import { ProgressBar } from 'react-aria-components/ProgressBar';
import type { Measuring, Score } from '../../state/test-set/types.ts';
import { useStore, useWorld } from '../../state/use-store.ts';
import { checkpointName } from '../../state/world.ts';
import { Button } from '../../ui/button.tsx';
import { soFarWords, words } from './words.ts';

interface MeasureProgressProps {
  readonly measuring: Measuring;
  readonly score: Score;
}

/** How far it is, how fast, and what it has found so far. */
export function MeasureProgress({ measuring, score }: MeasureProgressProps) {
  const stop = useStore((store) => store.stopMeasuring);
  const isElsewhere = useStore(
    ({ choice }) => choice.network !== score.network.id || choice.epoch !== score.network.epoch,
  );
  const name = checkpointName(score.network, useWorld());
  return (
    <div className="test-set-progress">
      <ProgressBar
        aria-label={words.measuringNetwork(name)}
        value={score.done}
        minValue={0}
        maxValue={measuring.until}
        valueLabel={words.doneOf(score.done, measuring.until)}
      >
        {({ percentage = 0, valueText }) => (
          <>
            <span className="test-set-progress-head">
              <span>{isElsewhere ? words.measuringElsewhere(name) : words.measuringNetwork(name)}</span>
              <span>{valueText}</span>
            </span>
            <span className="test-set-progress-track">
              <span style={{ inlineSize: `${percentage}%` }} />
            </span>
          </>
        )}
      </ProgressBar>
      <p>{soFarWords(score, measuring.until)}</p>
      <Button onPress={stop}>{words.cancel}</Button>
    </div>
  );
}
