import { useMemo } from 'react';
import { known } from '../../state/known.ts';
import type { RobustChoice } from '../../state/model.ts';
import { selectDataset, selectNetwork } from '../../state/selectors.ts';
import { useStore } from '../../state/use-store.ts';
import { Segmented } from '../../ui/segmented.tsx';
import type { Option } from '../../ui/select.tsx';
import { useLater } from '../../ui/use-later.ts';
import { TestSetPanel } from '../test-set/test-set-panel.tsx';
import { Plane, RobustAccuracy, TestAccuracy } from './charts.tsx';
import { CheckpointLine } from './checkpoint-line.tsx';
import { Findings } from './findings.tsx';
import { MethodNotes } from './method-notes.tsx';
import { NetworkKey } from './network-key.tsx';
import { accuracyData } from './series.ts';
import './tradeoff-view.css';

const attacks: readonly Option<RobustChoice>[] = [
  { id: 'pgd', label: 'PGD', detail: 'the paper’s' },
  { id: 'fgsm', label: 'FGSM' },
];

/** Tables II and III of the paper as charts, beside what was measured here. All of it is known before any network is loaded. */
export function TradeoffView() {
  const choose = useStore((store) => store.choose);
  const network = useStore((store) => store.choice.network);
  const epoch = useStore((store) => store.choice.epoch);
  const robust = useStore((store) => store.choice.robust);
  const dataset = useStore((store) => selectDataset(store));
  const pictures = useStore((store) => selectNetwork(store).epochs[0]?.robustAccuracy.pictures ?? 0);
  const data = useMemo(
    () => accuracyData({ dataset: dataset.id, network, epoch, robust }, known.networks),
    [dataset, network, epoch, robust],
  );
  const later = useLater();
  const { id, note } = dataset;
  return (
    <article className="tradeoff-view" aria-labelledby="tradeoff-title">
      <h2 id="tradeoff-title" className="ui-hidden">
        Trade-off
      </h2>
      <section className="tradeoff-controls" aria-label="Which robust accuracy">
        <Segmented
          label="RA, robust accuracy, under"
          value={robust}
          options={attacks}
          onChange={(chosen) => choose({ robust: chosen })}
        />
        <NetworkKey data={data} />
      </section>
      <div className="tradeoff-top">
        <div>
          <Plane data={data} note={note} />
          <CheckpointLine />
        </div>
        <Findings dataset={id} note={note} />
      </div>
      {later && (
        <>
          <div className="tradeoff-pair">
            <TestAccuracy data={data} note={note} />
            <RobustAccuracy data={data} note={note} />
          </div>
          <MethodNotes dataset={dataset} pictures={pictures} />
          <TestSetPanel />
        </>
      )}
    </article>
  );
}
