import { memo } from 'react';
import { Button } from '../../ui/button.tsx';
import { Slider } from '../../ui/slider.tsx';
import { usePlayback } from './use-playback.ts';

interface StepControlsProps {
  readonly index: number;
  readonly last: number;
  readonly show: (step: number | null) => void;
  readonly isDisabled: boolean;
}

/** Walks through the iterates, from the original (0) to the result. */
export const StepControls = memo(function StepControls({ index, last, show, isDisabled }: StepControlsProps) {
  const { playing, play, pause, go } = usePlayback(index, last, show);
  const name = (value: number): string =>
    value === 0
      ? `0 of ${last}, the original`
      : value === last
        ? `${last} of ${last}, the result`
        : `${value} of ${last}`;
  return (
    <div className="attack-steps" role="group" aria-label="Iterates of the attack">
      <div className="attack-steps-buttons">
        <Button
          icon="back"
          label="One step back"
          isDisabled={isDisabled || index === 0}
          onPress={() => go(index - 1)}
        />
        <Button
          icon={playing ? 'pause' : 'play'}
          label={playing ? 'Pause' : 'Play the steps of the attack'}
          isDisabled={isDisabled}
          onPress={playing ? pause : play}
        />
        <Button
          icon="forward"
          label="One step on"
          isDisabled={isDisabled || index >= last}
          onPress={() => go(index + 1)}
        />
      </div>
      <Slider
        label="step"
        value={index}
        min={0}
        max={Math.max(1, last)}
        step={1}
        format={name}
        initial={last}
        isDisabled={isDisabled}
        onChange={go}
      />
    </div>
  );
});
