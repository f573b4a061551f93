import { memo } from 'react';
import type { TrainedTrend } from '../../robustness/findings.ts';
import { changesIn, gainsIn } from './changes.ts';
import { VerdictHeading, VerdictNote } from './prose.tsx';
import type { Measured } from './measured.ts';
import { measureWords, verdictWords as words } from './words.ts';

/** Whether the paper's trend is there: measure by measure, from the lines and their intervals. */
export const Verdicts = memo(function Verdicts({ measured }: { readonly measured: readonly Measured[] }) {
  return (
    <section className="robustness-verdicts" aria-labelledby="robustness-verdicts">
      <VerdictHeading id="robustness-verdicts" />
      <div className="robustness-panels">
        {measured.map((each) => (
          <VerdictOf key={each.measure} measured={each} />
        ))}
      </div>
      <VerdictNote />
    </section>
  );
});

function VerdictOf({ measured: { measure, networks, trends } }: { readonly measured: Measured }) {
  const changes = changesIn(networks);
  return (
    <div className="robustness-verdict">
      <h4>{measureWords[measure].short}</h4>
      {trends.length === 0 && <p>{words.nothing}</p>}
      {trends.map((trend) => (
        <TrendOf key={trend.training} trend={trend} />
      ))}
      {changes.length > 0 && (
        <>
          <p>{words.changes}</p>
          <ul>
            {changes.map((change) => (
              <li key={change.name}>{words.change(change)}</li>
            ))}
          </ul>
        </>
      )}
      {gainsIn(networks).map((gain) => (
        <p key={gain.name}>{words.gain(gain)}</p>
      ))}
    </div>
  );
}

function TrendOf({ trend }: { readonly trend: TrainedTrend }) {
  return (
    <p>
      <strong>{words.verdict(trend)}</strong> {words.numbers(trend)}
    </p>
  );
}
