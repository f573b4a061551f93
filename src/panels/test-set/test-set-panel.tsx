import { useDeferredValue } from 'react';
import { classNames } from '../../datasets/dataset.ts';
import { selectDataset } from '../../state/selectors.ts';
import { useStore } from '../../state/use-store.ts';
import { useSettled } from '../../ui/use-settled.ts';
import { words as shared } from '../words.ts';
import { AllResults } from './all-results.tsx';
import { ChooseFiles, WhereFiles } from './invite.tsx';
import { Matrix } from './matrix.tsx';
import { MeasureForm } from './measure-form.tsx';
import { MeasureProgress } from './measure-progress.tsx';
import { MeasuredResult } from './measured-result.tsx';
import { CheckYourself, NoOfficialFiles } from './prose.tsx';
import { SetSummary } from './set-summary.tsx';
import { type Measured, useMeasured } from './use-measured.ts';
import { said, words } from './words.ts';
import '../../ui/hidden.css';
import './test-set-panel.css';

/** The person's own official files: the accuracies that the cards claim, measured again in this browser. */
export function TestSetPanel() {
  const measured = useMeasured();
  const announced = useSettled(said(measured), 700);
  return (
    <section className="test-set" aria-labelledby="test-set-title">
      <h3 id="test-set-title">{words.title}</h3>
      {measured ? <Given measured={measured} /> : <Missing />}
      <div className="ui-hidden" aria-live="polite">
        {announced}
      </div>
    </section>
  );
}

function Missing() {
  const { name, official } = useStore(selectDataset);
  const waiting = useStore((store) => store.testPieces[0]?.name ?? null);
  return (
    <div className="test-set-missing">
      {official ? <CheckYourself dataset={name} /> : <NoOfficialFiles dataset={name} />}
      <WhereFiles />
      {waiting !== null && <p className="test-set-caution">{shared.waitsForHalf(waiting)}</p>}
      <ChooseFiles>{words.chooseFiles}</ChooseFiles>
    </div>
  );
}

function Given({ measured }: { readonly measured: Measured }) {
  const { set, dataset, score, measuring, running } = measured;
  // Deferred: while a measurement runs the matrix changes ten times a second, and must not hold up the numbers.
  const drawn = useDeferredValue(score);
  return (
    <>
      <div className="test-set-top">
        <SetSummary set={set} dataset={dataset} />
        <div className="test-set-measure">
          <MeasureForm measured={measured} />
          {measuring && running && <MeasureProgress measuring={measuring} score={running} />}
          {score && <MeasuredResult measured={measured} score={score} />}
        </div>
      </div>
      {drawn && score && (
        <div className="test-set-bottom">
          <Matrix score={drawn} classes={classNames(dataset)} />
          <AllResults measured={measured} />
        </div>
      )}
    </>
  );
}
