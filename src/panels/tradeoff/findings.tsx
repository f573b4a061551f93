import { memo } from 'react';
import { known } from '../../state/known.ts';
import { agrees, peakSentence, pricesOf, priceSentence, togetherSentence, trendSentence, trendsOf } from './trends.ts';

interface FindingsProps {
  readonly dataset: string;
  readonly note: string;
}

/** What the numbers say, where they agree with the paper and where they do not: worked out from them, network by network. */
export const Findings = memo(function Findings({ dataset, note }: FindingsProps) {
  const trends = trendsOf(dataset, known.networks);
  const prices = pricesOf(dataset, known.networks);
  const [first, last] = trends[0]?.epochs ?? [];
  return (
    <section className="tradeoff-text" aria-labelledby="tradeoff-findings">
      <h3 id="tradeoff-findings">What the numbers say</h3>
      {trends.length > 0 && (
        <p>
          Under PGD, from epoch {first} to epoch {last}, RA goes the paper’s way for {trends.filter(agrees).length} of{' '}
          {trends.length} {trends.length === 1 ? 'network' : 'networks'}. Ours were measured on {note}.
        </p>
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
