import { valueOf } from '../../state/selectors.ts';
import { useStore } from '../../state/use-store.ts';
import { useSettled } from '../../ui/use-settled.ts';
import type { OnShow } from './use-attacked.ts';
import { type Verdict, verdictOf } from './verdict.ts';
import { VerdictNote } from './verdict-note.tsx';
import { VerdictWords } from './verdict-words.tsx';
import { words } from './words.ts';
import '../../ui/hidden.css';

/** A drag of the slider gives many results a second; only the one that it ends on is read out. */
const calm = 700;

interface VerdictLineProps {
  readonly onShow: OnShow;
  readonly classes: readonly string[];
  /** The network's name, where there is more than one on show. */
  readonly network: string | null;
  /** Nothing is read out: the next result is on its way. */
  readonly isQuiet: boolean;
}

/** What came of the attack as far as the iterate on show, in words, and said aloud when it changes. */
export function VerdictLine({ onShow, classes, network, isQuiet }: VerdictLineProps) {
  const { of, state, result, iterate } = onShow;
  const check = useStore((store) => valueOf(store.rounded));
  const verdict = result && iterate ? verdictOf(result, classes, iterate, check) : null;
  const isSaid = state === 'ready' && !isQuiet;
  const announced = useSettled(isSaid && verdict ? spoken(network, verdict) : '', calm);
  return (
    <div className="attack-verdict" aria-busy={state === 'loading'}>
      <p className="attack-verdict-main">
        {network !== null && <span className="attack-verdict-network">{network}</span>}
        {verdict ? <VerdictWords verdict={verdict} /> : <WithoutVerdict state={state} />}
      </p>
      <VerdictNote of={of} state={state} note={verdict ? noteOf(verdict) : ''} />
      <div className="ui-hidden" aria-live="polite">
        {announced}
      </div>
    </div>
  );
}

/** Why nothing is said of the attack yet. */
export function WithoutVerdict({ state }: Pick<OnShow, 'state'>) {
  const isReady = useStore(({ network, picture }) => network.state === 'ready' && picture.state === 'ready');
  if (state === 'failed' || state === 'stopped') return words.noResult;
  return isReady ? words.attacking : words.waiting;
}

function spoken(network: string | null, verdict: Verdict): string {
  return [network && words.ofNetwork(network), verdict.sentence, noteOf(verdict)].filter(Boolean).join(' ');
}

function noteOf({ basis, rounded }: Verdict): string {
  return [basis, rounded].filter(Boolean).join(' ');
}
