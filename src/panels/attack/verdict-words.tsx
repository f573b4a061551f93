import type { Answer, Verdict } from './verdict.ts';
import { words } from './words.ts';

/** What the network said before and says now, and what came of it. */
export function VerdictWords({ verdict }: { readonly verdict: Verdict }) {
  return (
    <>
      <Said answer={verdict.before} />
      {verdict.after && (
        <>
          <span className="attack-verdict-arrow" role="img" aria-label={words.becomes}>
            →
          </span>
          <Said answer={verdict.after} />
        </>
      )}
      <span className={`attack-outcome attack-outcome-${verdict.outcome}`}>{verdict.parts.outcome}</span>
      {verdict.parts.target !== '' && <span className="attack-when">{verdict.parts.target}</span>}
      {verdict.when !== '' && <span className="attack-when">{verdict.when}</span>}
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
