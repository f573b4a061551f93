import { useLayoutEffect, useState } from 'react';
import { appStore } from '../../state/app-store.ts';
import { selectNetwork } from '../../state/selectors.ts';
import { useStore } from '../../state/use-store.ts';
import { Button } from '../../ui/button.tsx';
import { Slider } from '../../ui/slider.tsx';
import '../../ui/hidden.css';

/** Moves through the training. Evenly spaced, although the epochs are not: the first ones change the network most. */
export function EpochScrubber() {
  const epochs = useStore((store) => selectNetwork(store).epochs);
  const epoch = useStore((store) => store.choice.epoch);
  const choose = useStore((store) => store.choose);
  const index = epochs.findIndex((entry) => entry.epoch === epoch);
  const last = epochs.length - 1;
  const at = (position: number): number => epochs[Math.min(Math.max(Math.round(position), 0), last)]?.epoch ?? epoch;
  return (
    <div className="epochs" role="group" aria-label="epochs of the training">
      <PlayButton isDisabled={last < 1} />
      <Button
        icon="forward"
        label="One epoch on"
        isDisabled={index >= last}
        onPress={() => choose({ epoch: at(index + 1) })}
      />
      <Slider
        label="trained for"
        value={index}
        min={0}
        max={Math.max(last, 1)}
        step={1}
        initial={last}
        format={(position) => `${at(position)} ${at(position) === 1 ? 'epoch' : 'epochs'}`}
        ticks={epochs.map((entry, position) => ({ value: position, label: String(entry.epoch) }))}
        isDisabled={last < 1}
        onChange={(position) => choose({ epoch: at(position) })}
      />
      <EndOfPlay />
    </div>
  );
}

/** Attack, packets and verdict follow: see state/effects/play.ts. */
function PlayButton({ isDisabled }: { readonly isDisabled: boolean }) {
  const playing = useStore((store) => store.playing);
  const play = useStore((store) => store.play);
  const pause = useStore((store) => store.pause);
  return (
    <Button
      icon={playing ? 'pause' : 'play'}
      label={playing ? 'Pause the training' : 'Play the training'}
      isDisabled={isDisabled}
      onPress={playing ? pause : play}
    />
  );
}

/** Heard once, where the playing ends: every epoch on the way would drown the rest. */
function EndOfPlay() {
  const playing = useStore((store) => store.playing);
  const [said, say] = useState('');
  useLayoutEffect(() => {
    if (!playing) return undefined;
    return () => say(`The training stands at epoch ${appStore.getState().choice.epoch}.`);
  }, [playing]);
  return (
    <span className="ui-hidden" aria-live="polite">
      {playing ? '' : said}
    </span>
  );
}
