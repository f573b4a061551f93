import { selectAttack } from '../../state/selectors.ts';
import { useStore } from '../../state/use-store.ts';
import { Button } from '../../ui/button.tsx';
import { words as shared } from '../words.ts';
import { Running, useLong } from './verdict-note.tsx';
import { words } from './words.ts';

/** Why there is no curve, or no new one, and what can be done about it. */
export function CurveState({ drawn }: { readonly drawn: boolean }) {
  const state = useStore((store) => store.curve.state);
  const message = useStore((store) => (store.curve.state === 'failed' ? store.curve.message : null));
  const isLong = useLong('curve');
  const isSought = useStore((store) => selectAttack(store).search === 'nearest');
  const isFound = useStore(({ attack }) => attack.state === 'ready');
  const retry = useStore((store) => store.retry);
  const ask = useStore((store) => store.askCurve);
  if (message !== null) return <Note isFailed says={words.noCurve(message)} does={shared.tryAgain} onPress={retry} />;
  if (state === 'stopped') return <Note says={words.curveStopped} does={words.drawCurve} onPress={retry} />;
  if (state === 'empty' && isFound) return <Note says={words.curveTakes} does={words.drawCurve} onPress={ask} />;
  if (isLong) {
    return (
      <div className="attack-curve-note">
        <Running of="curve" />
      </div>
    );
  }
  if (drawn) return null;
  return <p className="attack-curve-note">{waitingWords(state, isSought, isFound)}</p>;
}

function waitingWords(state: string, isSought: boolean, isFound: boolean): string {
  if (state === 'ready') return words.nothingChanged;
  if (state !== 'loading') return words.curveToCome;
  if (!isSought) return words.curveOnItsWay;
  return isFound ? words.curveOfParts : words.curveAfter;
}

interface NoteProps {
  readonly says: string;
  readonly does: string;
  readonly isFailed?: boolean;
  readonly onPress: () => void;
}

function Note({ says, does, isFailed = false, onPress }: NoteProps) {
  return (
    <p className={`attack-curve-note ${isFailed ? 'attack-failed' : ''}`}>
      {says}{' '}
      <Button look={isFailed ? 'quiet' : 'plain'} onPress={onPress}>
        {does}
      </Button>
    </p>
  );
}
