import { useDeferredValue } from 'react';
import { Explain } from '../../ui/explain.tsx';
import { Fold } from '../../ui/fold.tsx';
import { useLater } from '../../ui/use-later.ts';
import { Failures } from './failures.tsx';
import { FigureRows } from './figure-rows.tsx';
import { PacketsControls } from './packets-controls.tsx';
import { AttackPanel, Plane } from './plane.tsx';
import { Definitions, HonestNotes } from './prose.tsx';
import { ReadoutTable } from './readout-table.tsx';
import { Summary } from './summary.tsx';
import { type Shown, useShown } from './use-shown.ts';
import { signs, words } from './words.ts';
import './packets-view.css';

/** Fig. 2 of the paper, measured on real networks instead of sketched. */
export function PacketsView() {
  const shown = useShown();
  const { rows, labels, stage, checkpoints } = shown;
  const names = namesOf(shown);
  // Deferred: the lower charts are drawn after the rows above them, so that a change is seen sooner.
  const below = useDeferredValue(shown);
  const later = useLater();
  return (
    <article className="packets-view" aria-labelledby="packets-title">
      <h2 id="packets-title" className="ui-hidden">
        {words.title}
      </h2>
      <PacketsControls />
      <div className="packets-summary">
        {names && checkpoints.length > 0 && <Summary checkpoints={checkpoints} names={names} />}
      </div>
      <Failures rows={rows} />
      <FigureRows rows={rows} labels={labels} stage={stage} />
      {later && <Below shown={below} />}
    </article>
  );
}

/** What the rows amount to, and how to read them. */
function Below({ shown }: { readonly shown: Shown }) {
  const { checkpoints, stage } = shown;
  const names = namesOf(shown);
  const played = checkpoints.find(({ current }) => current);
  return (
    <>
      {names && played && (
        <div className="packets-pair">
          <Plane checkpoints={checkpoints} names={names} axes={stage.axes} />
          <AttackPanel figure={played.figure} names={names} checkpoint={played.name} axes={stage.axes} />
        </div>
      )}
      <div className="packets-below">
        {names && checkpoints.length > 0 && (
          <Fold title={words.inNumbers}>
            <ReadoutTable checkpoints={checkpoints} names={names} />
          </Fold>
        )}
        <Fold title={words.howToRead}>
          <HonestNotes />
        </Fold>
        <Fold title={words.whatIsComputed}>
          <Definitions />
        </Fold>
        <Explain signs={signs} />
      </div>
    </>
  );
}

/** Those of the row that is played: what is below is of it. */
function namesOf({ rows }: Shown) {
  return rows.find(({ role }) => role === 'first')?.names ?? null;
}
