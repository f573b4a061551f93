import { ProgressBar } from 'react-aria-components/ProgressBar';
import { checkpointName, known } from '../../state/known.ts';
import { rightOf } from '../../state/test-set/scores.ts';
import type { Measuring, Score } from '../../state/test-set/types.ts';
import { useStore } from '../../state/use-store.ts';
import { Button } from '../../ui/button.tsx';
import { count, rateOf, rateWords, shareWords, timeWords } from './words.ts';

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
  const name = checkpointName(score.network, known);
  return (
    <div className="test-set-progress">
      <ProgressBar
        aria-label={`Measuring ${name}`}
        value={score.done}
        minValue={0}
        maxValue={measuring.until}
        valueLabel={`${count(score.done)} of ${count(measuring.until)}`}
      >
        {({ percentage = 0, valueText }) => (
          <>
            <span className="test-set-progress-head">
              <span>
                Measuring {name}
                {isElsewhere && ': it goes on for the network that it was started with'}
              </span>
              <span>{valueText}</span>
            </span>
            <span className="test-set-progress-track">
              <span style={{ inlineSize: `${percentage}%` }} />
            </span>
          </>
        )}
      </ProgressBar>
      <p>{soFar(score, measuring.until)}</p>
      <Button onPress={stop}>Cancel</Button>
    </div>
  );
}

function soFar(score: Score, until: number): string {
  const rate = rateOf(score);
  const [clean, attacked] = [rightOf(score, 'clean'), rightOf(score, 'attacked')];
  if (rate === null || !clean) return 'Waiting for the first pictures …';
  const right = `${shareWords(clean)} right so far${attacked ? `, ${shareWords(attacked)} after the attack` : ''}`;
  return `${right}; ${rateWords(rate)}, about ${timeWords((until - score.done) / rate)} left`;
}
