import { useMemo } from 'react';
import type { AccuracyData } from '../../charts/shared/accuracies.ts';
import type { Findings } from '../../robustness/findings.ts';
import { measureIds } from '../../robustness/measure.ts';
import { selectDataset } from '../../state/selectors.ts';
import { useStore, useWorld } from '../../state/use-store.ts';
import { Button } from '../../ui/button.tsx';
import { Explain } from '../../ui/explain.tsx';
import { useLater } from '../../ui/use-later.ts';
import { NetworkKey } from '../tradeoff/network-key.tsx';
import { accuracyData } from '../tradeoff/series.ts';
import { DistortionChart } from './distortion-chart.tsx';
import { OwnMeasure } from './own-measure.tsx';
import { FindingsFailed, RobustnessNotes } from './prose.tsx';
import type { Measured } from './measured.ts';
import { chartData, measuredNetworks, ownSeries } from './series.ts';
import { useFindings } from './use-findings.ts';
import { Verdicts } from './verdicts.tsx';
import { measureWords, signs, words } from './words.ts';
import '../tradeoff/tradeoff-view.css';
import './robustness-view.css';

/** The paper's Figure 3 for our networks: robustness against accuracy under three measures. */
export function RobustnessView() {
  const known = useFindings();
  const later = useLater();
  return (
    <article className="robustness-view" aria-labelledby="robustness-title">
      <h2 id="robustness-title" className="ui-hidden">
        {words.title}
      </h2>
      {known.state === 'loading' && <p role="status">{words.loading}</p>}
      {known.state === 'failed' && (
        <div className="robustness-failed" role="alert">
          <FindingsFailed message={known.message} />
          <Button onPress={known.again}>{words.again}</Button>
        </div>
      )}
      {known.state === 'there' && <Figure findings={known.findings} />}
      {later && (
        <>
          <OwnMeasure />
          {known.state === 'there' && <RobustnessNotes methods={known.findings.methods} />}
          <Explain signs={signs} />
        </>
      )}
    </article>
  );
}

function Figure({ findings }: { readonly findings: Findings }) {
  const { networks } = useWorld();
  const { id: dataset, note } = useStore(selectDataset);
  const network = useStore((store) => store.choice.network);
  const epoch = useStore((store) => store.choice.epoch);
  const accuracies = useMemo(() => {
    const all = accuracyData({ dataset, network, epoch, under: 'pgd' }, networks);
    return { ...all, series: all.series.filter(({ ours }) => ours) };
  }, [dataset, network, epoch, networks]);
  const measured = useMemo(
    () =>
      measureIds.map((measure) => ({
        measure,
        networks: measuredNetworks(measure, findings, accuracies, networks),
        trends: findings.trends.filter((trend) => trend.measure === measure && trend.dataset === dataset),
      })),
    [findings, accuracies, networks, dataset],
  );
  return (
    <>
      <NetworkKey data={accuracies} />
      <div className="robustness-panels">
        {measured.map((each) => (
          <Panel key={each.measure} measured={each} accuracies={accuracies} note={note} />
        ))}
      </div>
      <Verdicts measured={measured} />
    </>
  );
}

interface PanelProps {
  readonly measured: Measured;
  readonly accuracies: AccuracyData;
  readonly note: string;
}

function Panel({ measured, accuracies, note }: PanelProps) {
  const distortions = useStore((store) => store.distortions);
  const { measure } = measured;
  const own = useMemo(() => ownSeries(measure, accuracies, distortions), [measure, accuracies, distortions]);
  const data = useMemo(() => chartData(measured, own), [measured, own]);
  const { title, caption } = measureWords[measure];
  if (measured.networks.length === 0) return <p>{words.unmeasured(title(note))}</p>;
  return <DistortionChart title={title(note)} caption={caption} data={data} />;
}
