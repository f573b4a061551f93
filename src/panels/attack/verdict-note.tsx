import { useState } from 'react';
import { ProgressBar } from 'react-aria-components/ProgressBar';
import { useStore } from '../../state/use-store.ts';
import { selectAttack } from '../../state/selectors.ts';
import { Button } from '../../ui/button.tsx';
import { words as shared } from '../words.ts';
import type { OnShow } from './use-attacked.ts';
import { words } from './words.ts';
import './verdict-note.css';

interface VerdictNoteProps extends Pick<OnShow, 'of' | 'state'> {
  /** What is said of the result on show. */
  readonly note: string;
}

/** Under the verdict: what it is judged by, and how the attack stands that is to replace it. */
export function VerdictNote({ of, state, note }: VerdictNoteProps) {
  const isLong = useLong(of);
  return (
    <div className="attack-verdict-note">
      {isLong ? (
        <Running of={of} />
      ) : (
        <>
          {note} <Status of={of} state={state} />
        </>
      )}
    </div>
  );
}

/** Milliseconds left from which on an attack is worth telling how far it is, and calling off. */
const worthTelling = 800;

/** Whether a long attack runs. Once it was found long it stays so until its end, or the words would come and go. */
export function useLong(of: OnShow['of'] | 'curve'): boolean {
  const [wasLong, keep] = useState(false);
  const isLong = useStore(({ [of]: remote }) => {
    if (remote.state !== 'loading') return false;
    return wasLong || (remote.left ?? 0) > worthTelling;
  });
  if (isLong !== wasLong) keep(isLong);
  return isLong;
}

/** How far it is, how long it will take, and the way out: what was on show stays. */
export function Running({ of }: { readonly of: OnShow['of'] | 'curve' }) {
  const progress = useStore(({ [of]: remote }) => (remote.state === 'loading' ? remote.progress : undefined)) ?? 0;
  const left = useStore(({ [of]: remote }) => (remote.state === 'loading' ? remote.left : undefined));
  const atMost = useStore((store) => selectAttack(store).search === 'nearest');
  const stop = useStore((store) => store.stop);
  const text = words.running(progress, left, atMost);
  return (
    <div className="attack-running">
      <ProgressBar aria-label={words.runs[of]} value={100 * progress} valueLabel={text}>
        <span className="attack-running-words">
          {words.runs[of]}, {text}
        </span>
        <span className="attack-running-track">
          <span style={{ inlineSize: `${100 * progress}%` }} />
        </span>
      </ProgressBar>
      <Button onPress={() => stop(of)}>{words.cancel}</Button>
    </div>
  );
}

function Status({ of, state }: Pick<OnShow, 'of' | 'state'>) {
  const remote = useStore((store) => (state === 'loading' ? null : store[of]));
  const retry = useStore((store) => store.retry);
  const again = (label: string) => (
    <Button look="quiet" onPress={retry}>
      {label}
    </Button>
  );
  switch (remote?.state) {
    case 'empty':
      return words.startsSoon;
    case 'failed':
      return (
        <span role="alert" className="attack-failed">
          {words.didNotRun(remote.message)} {again(shared.tryAgain)}
        </span>
      );
    case 'stopped':
      return (
        <>
          {words.calledOff(remote.value !== undefined)} {again(words.runIt)}
        </>
      );
    case 'ready':
      return remote.cached ? words.computedEarlier : words.computedHere(remote.value.milliseconds);
    default:
      return words.attacking;
  }
}
