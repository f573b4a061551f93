/** Plays the training: from epoch to epoch, each once what is on show is there for it, and no faster than the eye. */
import { epochs } from '../fields/epochs.ts';
import type { Choice, Store } from '../model.ts';
import { isLive, selectShown } from '../selectors.ts';
import type { AppStore } from '../store.ts';

type Place = Pick<Choice, 'network' | 'epoch'>;

/**
 * Connected after the effects, so that what belongs to the epoch before is no longer live when it looks.
 * @param pace milliseconds that an epoch is on show at least
 * @returns a function that stops it
 */
export function playEpochs(store: AppStore, pace: () => number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Where the walk is; null while nothing is played. */
  let place: Place | null = null;
  let rested = false;

  function arrive({ network, epoch }: Place): void {
    place = { network, epoch };
    rested = false;
    clearTimeout(timer);
    timer = setTimeout(() => {
      rested = true;
      look(store.getState());
    }, pace());
  }

  function leave(): void {
    place = null;
    clearTimeout(timer);
  }

  function look(state: Store): void {
    if (!state.playing) return leave();
    if (!place) arrive(state.choice);
    else if (isElsewhere(state.choice, place) || hasFailed(state)) state.pause();
    else if (isShown(state)) goOn(state);
  }

  function goOn({ choice, choose, pause }: Store): void {
    const next = epochs(choice, store.known).find((epoch) => epoch > choice.epoch);
    if (next === undefined) return pause();
    if (!rested) return;
    arrive({ network: choice.network, epoch: next });
    choose({ epoch: next });
  }

  const unsubscribe = store.subscribe(look);
  return () => {
    unsubscribe();
    leave();
  };
}

/** The person, or the back button, went somewhere else. */
function isElsewhere(choice: Choice, { network, epoch }: Place): boolean {
  return choice.network !== network || choice.epoch !== epoch;
}

function hasFailed(state: Store): boolean {
  return [state.network, ...selectShown(state)].some((remote) => remote.state === 'failed');
}

function isShown(state: Store): boolean {
  const shown = selectShown(state);
  return shown.length === 0 || [state.network, ...shown].every(isLive);
}
