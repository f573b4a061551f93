import { useDeferredValue } from 'react';
import { selectDataset } from '../../state/selectors.ts';
import { useStore } from '../../state/use-store.ts';
import { useSettled } from '../../ui/use-settled.ts';
import { AllResults } from './all-results.tsx';
import { ChooseFiles, WhereFiles } from './invite.tsx';
import { Matrix } from './matrix.tsx';
import { MeasureForm } from './measure-form.tsx';
import { MeasureProgress } from './measure-progress.tsx';
import { MeasuredResult } from './measured-result.tsx';
import { SetSummary } from './set-summary.tsx';
import { type Measured, useMeasured } from './use-measured.ts';
import { said } from './words.ts';
import '../../ui/hidden.css';
import './test-set-panel.css';

/** The person's own official files: the accuracies that the cards claim, measured again in this browser. */
export function TestSetPanel() {
  const measured = useMeasured();
  const announced = useSettled(said(measured), 700);
  return (
    <section className="test-set" aria-labelledby="test-set-title">
      <h3 id="test-set-title">Your test set</h3>
      {measured ? <Given measured={measured} /> : <Missing />}
      <div className="ui-hidden" aria-live="polite">
        {announced}
      </div>
    </section>
  );
}

function Missing() {
  const name = useStore((store) => selectDataset(store).name);
  const waiting = useStore((store) => store.testPieces[0]?.name ?? null);
  return (
    <div className="test-set-missing">
      <p>
        All numbers above were measured when the networks were trained. Check them yourself: drop the official test
        files of {name} anywhere on this page, and this browser attacks every one of their pictures. They go nowhere
        else.
      </p>
      <WhereFiles />
      {waiting !== null && <p className="test-set-caution">{waiting} is here and waits for its other half.</p>}
      <ChooseFiles>Choose test files …</ChooseFiles>
    </div>
  );
}

function Given({ measured }: { readonly measured: Measured }) {
  const { set, dataset, score, measuring, running } = measured;
  // The matrix may come a moment after the numbers: ten times a second it would be felt.
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
          <Matrix score={drawn} classes={dataset.classes} />
          <AllResults measured={measured} />
        </div>
      )}
    </>
  );
}
