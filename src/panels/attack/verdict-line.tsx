import type { AttackResult } from '../../engine/protocol.ts';
import type { Remote } from '../../state/model.ts';
import { duration } from '../../ui/format.ts';
import { type Answer, type Verdict, verdictOf } from './verdict.ts';

interface VerdictLineProps {
  readonly attack: Remote<AttackResult>;
  readonly classes: readonly string[];
}

/** What came of the attack, in words, and said aloud when it changes. */
export function VerdictLine({ attack, classes }: VerdictLineProps) {
  const result = attack.state === 'empty' ? undefined : attack.value;
  const verdict = result && verdictOf(result, classes);
  const settled = attack.state === 'ready';
  return (
    <div className="attack-verdict" aria-busy={attack.state === 'loading'}>
      <p className="attack-verdict-main" aria-hidden="true">
        {verdict ? <Words verdict={verdict} /> : attack.state === 'failed' ? 'No result' : 'Waiting for the network'}
      </p>
      <p className="attack-verdict-note">{verdict?.rounded ?? ' '}</p>
      <p className="attack-verdict-note">
        <Status attack={attack} />
      </p>
      <div className="ui-hidden" aria-live="polite">
        {settled && verdict ? verdict.sentence : ''}
      </div>
    </div>
  );
}

function Words({ verdict }: { readonly verdict: Verdict }) {
  return (
    <>
      <Said answer={verdict.before} /> <span className="attack-verdict-arrow">→</span> <Said answer={verdict.after} />{' '}
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

function Status({ attack }: { readonly attack: Remote<AttackResult> }) {
  switch (attack.state) {
    case 'empty':
      return 'No attack has run yet.';
    case 'loading':
      return 'Attacking…';
    case 'failed':
      return (
        <span role="alert" className="attack-failed">
          The attack did not run: {attack.message}
        </span>
      );
    case 'ready':
      return attack.cached ? 'Computed earlier, going live.' : `Computed here in ${duration(attack.value.milliseconds)}.`;
  }
}
