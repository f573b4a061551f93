import { useLayoutEffect, useState } from 'react';
import { selectNetwork } from '../../state/selectors.ts';
import { useStore, useStoreApi } from '../../state/use-store.ts';
import { Button } from '../../ui/button.tsx';
import { Slider } from '../../ui/slider.tsx';
import { words } from './words.ts';
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
    <div className="epochs" role="group" aria-label={words.epochs}>
      <PlayButton isDisabled={last < 1} />
      <Button
        icon="forward"
        label={words.epochOn}
        isDisabled={index >= last}
        onPress={() => choose({ epoch: at(index + 1) })}
      />
      <Slider
        label={words.trainedFor}
        value={index}
        min={0}
        max={Math.max(last, 1)}
        step={1}
        initial={last}
        format={(position) => words.epochCount(at(position))}
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
    <span title={words.keys}>
      <Button
        icon={playing ? 'pause' : 'play'}
        label={playing ? words.pause : words.play}
        isDisabled={isDisabled}
        onPress={playing ? pause : play}
      />
    </span>
  );
}

/** Tells a screen reader the epoch once, where the playing ends: to hear every epoch on the way would be too much. */
function EndOfPlay() {
  const api = useStoreApi();
  const playing = useStore((store) => store.playing);
  const [said, say] = useState('');
  useLayoutEffect(() => {
    if (!playing) return undefined;
    return () => say(words.standsAt(api.getState().choice.epoch));
  }, [api, playing]);
  return (
    <span className="ui-hidden" aria-live="polite">
      {playing ? '' : said}
    </span>
  );
}
