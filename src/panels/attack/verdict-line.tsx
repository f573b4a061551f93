import type { Attacked, Remote } from '../../state/model.ts';
import { valueOf } from '../../state/selectors.ts';
import { useStore } from '../../state/use-store.ts';
import { Button } from '../../ui/button.tsx';
import { useSettled } from '../../ui/use-settled.ts';
import { words as shared } from '../words.ts';
import type { Iterate } from './iterate.ts';
import { type Verdict, verdictOf } from './verdict.ts';
import { VerdictWords } from './verdict-words.tsx';
import { words } from './words.ts';
import '../../ui/hidden.css';

/** A drag of the slider gives many results a second; only the one that it ends on is read out. */
const calm = 700;

interface VerdictLineProps {
  readonly attack: Remote<Attacked>;
  /** The one on show, of that attack; null where there is no result. */
  readonly iterate: Iterate | null;
  readonly classes: readonly string[];
  /** The network's name, where there is more than one on show. */
  readonly network: string | null;
  /** Nothing is read out: the next result is on its way. */
  readonly isQuiet: boolean;
  readonly onRetry: () => void;
}

/** What came of the attack as far as the iterate on show, in words, and said aloud when it changes. */
export function VerdictLine({ attack, iterate, classes, network, isQuiet, onRetry }: VerdictLineProps) {
  const result = valueOf(attack);
  const check = useStore((store) => valueOf(store.rounded));
  const verdict = result && iterate ? verdictOf(result, classes, iterate, check) : null;
  const isSaid = attack.state === 'ready' && !isQuiet;
  const announced = useSettled(isSaid && verdict ? spoken(network, verdict) : '', calm);
  return (
    <div className="attack-verdict" aria-busy={attack.state === 'loading'}>
      <p className="attack-verdict-main">
        {network !== null && <span className="attack-verdict-network">{network}</span>}
        {verdict ? <VerdictWords verdict={verdict} /> : attack.state === 'failed' ? words.noResult : words.waiting}
      </p>
      <p className="attack-verdict-note">
        {verdict && noteOf(verdict)} <Status attack={attack} onRetry={onRetry} />
      </p>
      <div className="ui-hidden" aria-live="polite">
        {announced}
      </div>
    </div>
  );
}

function spoken(network: string | null, verdict: Verdict): string {
  return [network && words.ofNetwork(network), verdict.sentence, noteOf(verdict)].filter(Boolean).join(' ');
}

function noteOf({ basis, rounded }: Verdict): string {
  return [basis, rounded].filter(Boolean).join(' ');
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
