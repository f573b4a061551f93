import type { Measuring, Score } from '../../state/test-set/types.ts';
import { useStore, useWorld } from '../../state/use-store.ts';
import { checkpointName } from '../../state/world.ts';
import { Button } from '../../ui/button.tsx';
import { WorkProgress } from '../../ui/work-progress.tsx';
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
  const far = words.doneOf(score.done, measuring.until);
  return (
    <div className="test-set-progress">
      <WorkProgress
        label={words.measuringNetwork(name)}
        value={score.done}
        of={measuring.until}
        text={far}
        doing={isElsewhere ? words.measuringElsewhere(name) : words.measuringNetwork(name)}
        rest={far}
      />
      <p>{soFarWords(score, measuring.until)}</p>
      <Button onPress={stop}>{words.cancel}</Button>
    </div>
  );
}
