import { useId } from 'react';
import type { NetworkRef } from '../../engine/protocol.ts';
import { atEpoch, bytesOf, checkpointKey, everyEpoch } from '../../state/transfer/checkpoints.ts';
import type { Shown } from '../../state/transfer/shown.ts';
import { useStore, useWorld } from '../../state/use-store.ts';
import { Button } from '../../ui/button.tsx';
import { words } from './words.ts';

/** Crafts the picture of the choice, and asks the others: those at the same epoch, or all. */
export function AskControls({ shown }: { readonly shown: Shown }) {
  const world = useWorld();
  const choice = useStore((store) => store.choice);
  const ask = useStore((store) => store.askOthers);
  const isBusy = useStore((store) => store.transferring !== null);
  const said = (shown.when === 'now' && shown.transfer?.said) || {};
  const isLeft = (checkpoint: NetworkRef): boolean => {
    const answer = said[checkpointKey(checkpoint)];
    return !answer || 'failed' in answer;
  };
  const [near, all] = [atEpoch(choice, world), everyEpoch(choice, world)];
  const [nearLeft, allLeft] = [near.filter(isLeft), all.filter(isLeft)];
  const failed = Object.values(said).filter((answer) => 'failed' in answer).length;
  const isOff = isBusy || shown.when === 'waiting';
  const nearWords = nearLeft.length === 0 ? words.allAsked(near.length) : words.askEpoch(near.length, choice.epoch);
  const allWords = allLeft.length === 0 ? words.allEpochsAsked(all.length) : words.askAll(all.length);
  return (
    <div className="transfer-controls">
      <Ask label={nearWords} left={nearLeft} look="solid" isOff={isOff} onPress={() => ask('epoch')} />
      <Ask label={allWords} left={allLeft} look="plain" isOff={isOff} onPress={() => ask('all')} />
      {failed > 0 && !isOff && (
        <Button look="quiet" onPress={() => ask('failed')}>
          {words.tryAgain(failed)}
        </Button>
      )}
      <WhyNot isWaiting={shown.when === 'waiting'} kind="others" />
    </div>
  );
}

interface AskProps {
  readonly label: string;
  readonly left: readonly NetworkRef[];
  readonly look: 'solid' | 'plain';
  readonly isOff: boolean;
  readonly onPress: () => void;
}

function Ask({ label, left, look, isOff, onPress }: AskProps) {
  const id = useId();
  const world = useWorld();
  return (
    <div className="transfer-ask" role="group" aria-describedby={id} aria-label={label}>
      <Button look={look} isDisabled={isOff || left.length === 0} onPress={onPress}>
        {label}
      </Button>
      <small id={id}>{left.length > 0 && words.download(bytesOf(left, world))}</small>
    </div>
  );
}

interface WhyNotProps {
  readonly isWaiting: boolean;
  readonly kind: 'others' | 'each';
}

/** Why the buttons cannot be pressed, where a job of the same kind does not say it itself. */
export function WhyNot({ isWaiting, kind }: WhyNotProps) {
  const running = useStore((store) => store.transferring?.job.kind ?? null);
  if (running !== null && running !== kind) return <p className="transfer-note">{words.otherRuns}</p>;
  return isWaiting && running === null ? <p className="transfer-note">{words.waits}</p> : null;
}
