/** Playing the training on timers that a test turns. */
import { afterEach, beforeEach, vi } from 'vitest';
import { playEpochs } from '../../src/state/effects/play.ts';
import type { AppStore } from '../../src/state/store.ts';
import { disconnect } from './connected.ts';

/** Milliseconds that an epoch is on show. */
export const PACE = 700;

/** For a file's top: its tests have fake timers. @returns begins to follow `play`, until the test ends */
export function withPlayback(): (store: AppStore) => void {
  let stop = (): void => {};
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    stop();
    disconnect();
    vi.useRealTimers();
  });
  return (store) => {
    stop = playEpochs(store, () => PACE);
  };
}
