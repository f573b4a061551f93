import { useEffect, useState } from 'react';
import { wantsCalm } from '../../ui/motion.ts';
import { iterateChoice } from './iterate.ts';

export interface Playback {
  readonly playing: boolean;
  play(): void;
  pause(): void;
  /** Stops playing and shows that iterate. */
  go(index: number): void;
}

const pace = 420;
const calmPace = 1500;
/** Of a long attack every second iterate is shown, or fewer, so that its end comes in sight. */
const mostShown = 40;

export function usePlayback(index: number, last: number, show: (iterate: number | null) => void): Playback {
  const [playing, setPlaying] = useState(false);
  const active = playing && index < last;
  useEffect(() => {
    if (!active) return;
    const next = (): void => {
      const following = index + Math.ceil(last / mostShown);
      show(iterateChoice(following, last));
      if (following >= last) setPlaying(false);
    };
    const timer = setTimeout(next, wantsCalm() ? calmPace : pace);
    return () => clearTimeout(timer);
  }, [active, index, last, show]);
  return {
    playing: active,
    play() {
      if (index >= last) show(iterateChoice(0, last));
      setPlaying(true);
    },
    pause: () => setPlaying(false),
    go(next) {
      setPlaying(false);
      show(iterateChoice(next, last));
    },
  };
}
