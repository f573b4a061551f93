import type { AttackResult } from '../../engine/protocol.ts';
import type { Remote } from '../../state/model.ts';
import { valueOf } from '../../state/selectors.ts';
import { Button } from '../../ui/button.tsx';
import { useSettled } from '../../ui/use-settled.ts';
import { words as shared } from '../words.ts';
import { type Answer, type Verdict, verdictOf } from './verdict.ts';
import { words } from './words.ts';
import '../../ui/hidden.css';

/** A drag of the slider gives many results a second; only the one that it ends on is read out. */
const calm = 700;

interface VerdictLineProps {
  readonly attack: Remote<AttackResult>;
  readonly classes: readonly string[];
  /** Nothing is read out: the next result is on its way. */
  readonly isQuiet: boolean;
  readonly onRetry: () => void;
}

/** What came of the attack, in words, and said aloud when it changes. */
export function VerdictLine({ attack, classes, isQuiet, onRetry }: VerdictLineProps) {
  const result = valueOf(attack);
  const verdict = result && verdictOf(result, classes);
  const isSaid = attack.state === 'ready' && !isQuiet;
  const announced = useSettled(isSaid && verdict ? `${verdict.sentence} ${verdict.rounded}` : '', calm);
  return (
    <div className="attack-verdict" aria-busy={attack.state === 'loading'}>
      <p className="attack-verdict-main">
        {verdict ? <Words verdict={verdict} /> : attack.state === 'failed' ? words.noResult : words.waiting}
      </p>
      <p className="attack-verdict-note">
        {verdict && `${verdict.rounded} `}
        <Status attack={attack} onRetry={onRetry} />
      </p>
      <div className="ui-hidden" aria-live="polite">
        {announced}
      </div>
    </div>
  );
}

function Words({ verdict }: { readonly verdict: Verdict }) {
  return (
    <>
      <Said answer={verdict.before} />
      <span className="attack-verdict-arrow" role="img" aria-label={words.becomes}>
        →
      </span>
      <Said answer={verdict.after} />
      <span className={`attack-outcome attack-outcome-${verdict.outcome}`}>{verdict.word}</span>
    </>
  );
}

function Said({ answer }: { readonly answer: Answer }) {
  return (
    <span className="attack-said">
      {answer.name} <span className="attack-share">{answer.percent}</span>
    </span>
  );
}

function Status({ attack, onRetry }: Pick<VerdictLineProps, 'attack' | 'onRetry'>) {
  switch (attack.state) {
    case 'empty':
      return words.startsSoon;
    case 'loading':
      return words.attacking(attack.progress);
    case 'failed':
      return (
        <span role="alert" className="attack-failed">
          {words.didNotRun(attack.message)}{' '}
          <Button look="quiet" onPress={onRetry}>
            {shared.tryAgain}
          </Button>
        </span>
      );
    case 'ready':
      return attack.cached ? words.computedEarlier : words.computedHere(attack.value.milliseconds);
  }
}
