import { selectNetwork } from '../../state/selectors.ts';
import { useStore } from '../../state/use-store.ts';
import { Slider } from '../../ui/slider.tsx';

/** Moves through the training. Evenly spaced, although the epochs are not: the first ones change the network most. */
export function EpochScrubber() {
  const epochs = useStore((store) => selectNetwork(store).epochs);
  const epoch = useStore((store) => store.choice.epoch);
  const choose = useStore((store) => store.choose);
  const index = epochs.findIndex((entry) => entry.epoch === epoch);
  const last = epochs.length - 1;
  const at = (position: number): number => epochs[Math.min(Math.max(Math.round(position), 0), last)]?.epoch ?? epoch;
  return (
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
  );
}
