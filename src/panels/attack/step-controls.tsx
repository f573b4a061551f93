import { memo } from 'react';
import { valueOf } from '../../state/selectors.ts';
import { useStoreApi } from '../../state/use-store.ts';
import { Button } from '../../ui/button.tsx';
import { Slider } from '../../ui/slider.tsx';
import { usePlayback } from './use-playback.ts';
import { words } from './words.ts';

interface StepControlsProps {
  readonly index: number;
  readonly last: number;
  /** How many steps the attack took, and how many of them are here. */
  readonly taken: number;
  readonly kept: number;
  readonly show: (iterate: number | null) => void;
  readonly isDisabled: boolean;
}

/** Walks through the iterates, from the original (0) to the result. */
export const StepControls = memo(function StepControls(props: StepControlsProps) {
  const { index, last, taken, kept, show, isDisabled } = props;
  const { playing, play, pause, go } = usePlayback(index, last, show);
  const api = useStoreApi();
  const format = (place: number): string => {
    const attacked = valueOf(api.getState().attack);
    const step = attacked?.steps[place];
    return words.iterateOf(step ?? { index: place }, taken, place === last);
  };
  return (
    <div className="attack-steps" role="group" aria-label={words.iterates}>
      <div className="attack-steps-buttons">
        <Button
          icon="back"
          label={words.stepBack}
          isDisabled={isDisabled || index === 0}
          onPress={() => go(index - 1)}
        />
        <Button
          icon={playing ? 'pause' : 'play'}
          label={playing ? words.pause : words.play}
          isDisabled={isDisabled}
          onPress={playing ? pause : play}
        />
        <Button
          icon="forward"
          label={words.stepOn}
          isDisabled={isDisabled || index >= last}
          onPress={() => go(index + 1)}
        />
      </div>
      <Slider
        label={words.iterate}
        value={index}
        min={0}
        max={Math.max(1, last)}
        step={1}
        format={format}
        initial={last}
        {...(kept < taken ? { help: words.keptSteps(kept, taken) } : {})}
        isDisabled={isDisabled}
        onChange={go}
      />
    </div>
  );
});
