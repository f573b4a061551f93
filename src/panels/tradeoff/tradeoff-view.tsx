import { useMemo, useState } from 'react';
import type { UnderChoice } from '../../state/model.ts';
import { selectDataset, selectNetwork } from '../../state/selectors.ts';
import { useStore, useWorld } from '../../state/use-store.ts';
import { Explain } from '../../ui/explain.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import type { Option } from '../../ui/select.tsx';
import { useLater } from '../../ui/use-later.ts';
import { TestSetPanel } from '../test-set/test-set-panel.tsx';
import { Plane, RobustAccuracy, TestAccuracy } from './charts.tsx';
import { Findings } from './findings.tsx';
import { MarkPanel } from './mark-panel.tsx';
import { NetworkKey } from './network-key.tsx';
import { MethodNotes } from './prose.tsx';
import { accuracyData, keyOf } from './series.ts';
import { signs, words } from './words.ts';
import './tradeoff-view.css';

const attacks: readonly Option<UnderChoice>[] = [
  { id: 'pgd', ...words.attacks.pgd },
  { id: 'fgsm', ...words.attacks.fgsm },
];

/** Tables II and III of the paper as charts, beside what was measured here. All of it is known before any network is loaded. */
export function TradeoffView() {
  const { networks } = useWorld();
  const choose = useStore((store) => store.choose);
  const network = useStore((store) => store.choice.network);
  const epoch = useStore((store) => store.choice.epoch);
  const under = useStore((store) => store.choice.under);
  const dataset = useStore(selectDataset);
  const pictures = useStore((store) => selectNetwork(store).epochs[0]?.robustAccuracy.pictures ?? 0);
  const data = useMemo(
    () => accuracyData({ dataset: dataset.id, network, epoch, under }, networks),
    [dataset, network, epoch, under, networks],
  );
  const [looked, setLooked] = useState<string | null>(null);
  const later = useLater();
  const { id, note } = dataset;
  return (
    <article className="tradeoff-view" aria-labelledby="tradeoff-title">
      <h2 id="tradeoff-title" className="ui-hidden">
        {words.title}
      </h2>
      <section className="tradeoff-controls" aria-label={words.whichRobustAccuracy}>
        <Segmented
          label={words.under}
          value={under}
          options={attacks}
          onChange={(chosen) => choose({ under: chosen })}
        />
        <NetworkKey data={data} />
      </section>
      <div className="tradeoff-top">
        <Plane data={data} note={note} onLook={setLooked} />
        <div className="tradeoff-side">
          <MarkPanel
            data={data}
            mark={looked ?? keyOf(network, epoch)}
            isPointedAt={looked !== null}
            pictures={pictures}
          />
          <Findings dataset={id} note={note} />
        </div>
      </div>
      {later && (
        <>
          <div className="tradeoff-pair">
            <TestAccuracy data={data} note={note} />
            <RobustAccuracy data={data} note={note} />
          </div>
          <MethodNotes dataset={dataset} pictures={pictures} />
          <TestSetPanel />
          <Explain signs={signs} />
        </>
      )}
    </article>
  );
}
