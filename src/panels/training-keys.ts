import { useEffect } from 'react';
import { epochs } from '../state/fields/epochs.ts';
import type { AppStore } from '../state/store.ts';
import { useStoreApi } from '../state/use-store.ts';

/** Space plays the training or pauses it, the arrows go to the epoch before or after: while nothing else uses these keys. */
export function useTrainingKeys(): void {
  const store = useStoreApi();
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (isUsed(event.target) || !act(store, event)) return;
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [store]);
}

/** Whether the focus is on something that has keys of its own. */
function isUsed(target: EventTarget | null): boolean {
  const own = 'a, button, input, select, textarea, summary, [contenteditable], [tabindex]:not([tabindex="-1"])';
  return target instanceof Element && target.closest(own) !== null;
}

/** @returns whether the key is one of the training's */
function act(store: AppStore, { key, repeat }: Pick<KeyboardEvent, 'key' | 'repeat'>): boolean {
  if (key === ' ') {
    if (!repeat) togglePlay(store);
    return true;
  }
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return false;
  step(store, key === 'ArrowRight' ? 1 : -1);
  return true;
}

function togglePlay(store: AppStore): void {
  const { playing, play, pause, choice, world } = store.getState();
  if (playing) pause();
  else if (epochs(choice, world).length > 1) play();
}

function step(store: AppStore, by: 1 | -1): void {
  const { choice, world, choose } = store.getState();
  const all = epochs(choice, world);
  const epoch = all[all.indexOf(choice.epoch) + by];
  if (epoch !== undefined) choose({ epoch });
}
