/** Plays the training: from epoch to epoch, each once the one before was seen. */
import { epochs } from '../fields/epochs.ts';
import type { Choice, Store } from '../model.ts';
import { isLive, selectShown } from '../selectors.ts';
import type { AppStore } from '../store.ts';

type Place = Pick<Choice, 'network' | 'epoch'>;

/**
 * Connected after the effects, so that what belongs to the epoch before is no longer live when it looks.
 * @param pace milliseconds that an epoch is on show, counted from when it is all there: a slow machine shows each as well
 * @returns a function that stops it
 */
export function playEpochs(store: AppStore, pace: () => number): () => void {
  /** Runs while the epoch is on show, from the moment when all of it is there. */
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Where the walk is; null while nothing is played. */
  let place: Place | null = null;

  function rest(): void {
    clearTimeout(timer);
    timer = undefined;
  }

  function leave(): void {
    place = null;
    rest();
  }

  function look(state: Store): void {
    if (!state.playing) return leave();
    place ??= state.choice;
    if (isElsewhere(state.choice, place) || hasFailed(state)) state.pause();
    else if (!isShown(state)) rest();
    else if (nextEpoch(state) === undefined) state.pause();
    else timer ??= setTimeout(goOn, pace());
  }

  function goOn(): void {
    const state = store.getState();
    const { network } = state.choice;
    const epoch = nextEpoch(state)!;
    rest();
    place = { network, epoch };
    state.choose({ epoch });
  }

  function nextEpoch({ choice }: Store): number | undefined {
    return epochs(choice, store.known).find((epoch) => epoch > choice.epoch);
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
