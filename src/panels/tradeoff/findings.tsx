import { memo } from 'react';
import { useWorld } from '../../state/use-store.ts';
import { Agreement, FindingsHeading } from './prose.tsx';
import { agrees, peakSentence, pricesOf, priceSentence, togetherSentence, trendSentence, trendsOf } from './trends.ts';

interface FindingsProps {
  readonly dataset: string;
  readonly note: string;
}

/** What the numbers say, network by network, and where they agree with the paper; nothing where there is nothing to compare. */
export const Findings = memo(function Findings({ dataset, note }: FindingsProps) {
  const { networks } = useWorld();
  const trends = trendsOf(dataset, networks);
  const prices = pricesOf(dataset, networks);
  const [first] = trends;
  if (trends.length === 0 && prices.length === 0) return null;
  return (
    <section className="tradeoff-text" aria-labelledby="tradeoff-findings">
      <FindingsHeading id="tradeoff-findings" />
      {first && (
        <Agreement
          epochs={first.epochs}
          agreeingNetworks={trends.filter(agrees).length}
          comparedNetworks={trends.length}
          note={note}
        />
      )}
      <ul>
        {trends.map((trend) => (
          <li key={trend.name}>
            <strong>{trend.name}.</strong> {trendSentence(trend)} {peakSentence(trend)} {togetherSentence(trend)}
          </li>
        ))}
        {prices.map((price) => (
          <li key={price.name}>
            <strong>{price.name}.</strong> {priceSentence(price)}
          </li>
        ))}
      </ul>
    </section>
  );
});
