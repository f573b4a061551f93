import { useEffect, useState } from 'react';
import { stepChoice } from './iterate.ts';

export interface Playback {
  readonly playing: boolean;
  play(): void;
  pause(): void;
  /** Stops playing and shows that iterate. */
  go(index: number): void;
}

const pace = 420;
/** Who asks for less motion still plays by choice, but sees each picture long enough not to flicker. */
const calmPace = 1500;

export function usePlayback(index: number, last: number, show: (step: number | null) => void): Playback {
  const [playing, setPlaying] = useState(false);
  useEffect(() => {
    if (!playing) return;
    if (index >= last) {
      setPlaying(false);
      return;
    }
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const timer = setTimeout(() => show(stepChoice(index + 1, last)), calm ? calmPace : pace);
    return () => clearTimeout(timer);
  }, [playing, index, last, show]);
  return {
    playing,
    play() {
      if (index >= last) show(stepChoice(0, last));
      setPlaying(true);
    },
    pause: () => setPlaying(false),
    go(next) {
      setPlaying(false);
      show(stepChoice(next, last));
    },
  };
}
