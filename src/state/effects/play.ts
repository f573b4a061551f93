/** Plays the training: from epoch to epoch, each once the one before was seen. */
import { epochs } from '../fields/epochs.ts';
import { selectShown } from '../followed/shown.ts';
import type { Choice } from '../model.ts';
import { isLive } from '../selectors.ts';
import type { AppStore } from '../store.ts';
import type { Store } from '../store-types.ts';

type Place = Pick<Choice, 'network' | 'epoch'>;

/**
 * To be connected after the effects: they mark results of the last epoch as stale before this looks at them.
 * @param pace milliseconds that an epoch is on show once all of it is there, so that a slow machine shows each as well
 * @returns a function that stops it
 */
export function playEpochs(store: AppStore, pace: () => number): () => void {
  /** Runs while the epoch is on show, from the moment when all of it is there. */
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** What playing has come to; null while nothing is played. */
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

  function nextEpoch({ choice, world }: Store): number | undefined {
    return epochs(choice, world).find((epoch) => epoch > choice.epoch);
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
  return [state.network, ...selectShown(state)].some(({ state: each }) => each === 'failed' || each === 'stopped');
}

function isShown(state: Store): boolean {
  const shown = selectShown(state);
  return shown.length === 0 || [state.network, ...shown].every(isLive);
}
