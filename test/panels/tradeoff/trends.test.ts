import { describe, expect, it } from 'vitest';
import {
  agrees,
  directionOf,
  peakSentence,
  pricesOf,
  priceSentence,
  togetherSentence,
  type Trend,
  trendSentence,
  trendsOf,
} from '../../../src/panels/tradeoff/trends.ts';
import { networks } from './networks.ts';

const of = (dataset: string, name: string): Trend => trendsOf(dataset, networks).find((trend) => trend.name === name)!;

describe('a change', () => {
  it('is one only where 10,000 pictures can tell', () => {
    expect(directionOf([12.49, 2.88])).toBe('falls');
    expect(directionOf([98.22, 98.71])).toBe('rises');
    // A standard error of 0.5 points at 50%, of 0.7 for the difference.
    expect(directionOf([50, 51])).toBe('stays');
    expect(directionOf([50, 52])).toBe('rises');
    expect(directionOf([0.04, 0.09])).toBe('stays');
    expect(directionOf([0, 0])).toBe('stays');
  });
});

describe('trends', () => {
  it('are those of the networks that the paper has too, between its first and last epoch', () => {
    expect(trendsOf('cifar10', networks).map(({ name }) => name)).toEqual(['ConvNet', 'ResNet-20', 'GoogLeNet']);
    expect(of('cifar10', 'ConvNet')).toMatchObject({
      epochs: [1, 50],
      ours: { testAccuracy: [45, 80], robustAccuracy: [10, 3] },
      paper: { testAccuracy: [45.71, 63.07], robustAccuracy: [12.49, 2.88] },
    });
  });

  it('are left out while a network or its epoch is not there', () => {
    expect(trendsOf('cifar10', [])).toEqual([]);
    const young = networks.map((network) => ({ ...network, epochs: network.epochs.slice(0, 3) }));
    expect(trendsOf('mnist', young)).toEqual([]);
  });

  it('say where they agree', () => {
    expect(agrees(of('cifar10', 'ConvNet'))).toBe(true);
    expect(trendSentence(of('cifar10', 'ConvNet'))).toBe(
      'RA falls, as in the paper: 10.00% to 3.00% here, 12.49% to 2.88% there.',
    );
  });

  it('say where they differ', () => {
    const trend = of('mnist', 'ConvNet');
    const falling: Trend = { ...trend, ours: { ...trend.ours, robustAccuracy: [80, 60] } };
    expect(agrees(falling)).toBe(false);
    expect(trendSentence(falling)).toBe('RA falls here, 80.00% to 60.00%; in the paper it rises, 41.44% to 53.74%.');
    const level: Trend = { ...trend, ours: { ...trend.ours, robustAccuracy: [80, 80.2] } };
    expect(trendSentence(level)).toBe(
      'RA stays as it is within chance here, 80.00% to 80.20%; in the paper it rises, 41.44% to 53.74%.',
    );
  });

  it('say what their two ends hide', () => {
    const withPgd = (pgd: readonly number[]): Trend => {
      const changed = networks.map((network) => ({
        ...network,
        epochs: network.epochs.map((state, i) => ({
          ...state,
          robustAccuracy: { ...state.robustAccuracy, pgd: pgd[i] ?? pgd.at(-1)! },
        })),
      }));
      return trendsOf('mnist', changed).find(({ name }) => name === 'ResNet-20')!;
    };
    const turning = withPgd([30, 60, 40]);
    expect(turning.ours.robustAccuracy).toEqual([30, 40]);
    expect(peakSentence(turning)).toMatch(/^On the way it is highest after epoch \d+, 60\.00%, and falls from there/);
    expect(togetherSentence(turning)).toBe('In the paper’s own table accuracy and robustness grow together.');
    expect(peakSentence(withPgd([30, 39, 40]))).toBeNull();
    expect(peakSentence(withPgd([30, 40.5, 40]))).toBeNull();
  });

  it('say where there is no trade-off at all', () => {
    expect(togetherSentence(of('mnist', 'ResNet-20'))).toMatch(/in the paper’s own table too/);
    expect(togetherSentence(of('cifar10', 'ConvNet'))).toBeNull();
    const trend = of('mnist', 'ResNet-20');
    expect(togetherSentence({ ...trend, ours: { ...trend.ours, robustAccuracy: [95, 60] } })).toBe(
      'In the paper’s own table accuracy and robustness grow together.',
    );
    expect(togetherSentence({ ...trend, paper: { ...trend.paper, robustAccuracy: [95, 60] } })).toBe(
      'Here accuracy and robustness grow together.',
    );
  });
});

describe('the price of robustness', () => {
  it('is told beside the standard network of the same architecture', () => {
    const [price, ...others] = pricesOf('cifar10', networks);
    expect(others).toEqual([]);
    expect(priceSentence(price!)).toBe(
      'After epoch 50, beside ResNet-20 trained in the usual way, it gains 39.9 points of RA (0.09% to 40.00%) and gives up 15.5 points of TA (87.47% to 72.00%).',
    );
  });

  it('may be none', () => {
    const [price] = pricesOf('mnist', networks);
    expect(priceSentence({ ...price!, testAccuracy: [99, 99.5] })).toContain('gains 0.5 points of TA');
    expect(
      pricesOf(
        'mnist',
        networks.filter(({ training }) => training === 'robust'),
      ),
    ).toEqual([]);
  });
});
