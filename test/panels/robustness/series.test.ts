import { describe, expect, it } from 'vitest';
import type { Finding, Findings, TrainedTrend } from '../../../src/robustness/findings.ts';
import { changesIn, gainsIn } from '../../../src/panels/robustness/changes.ts';
import { marksOf, sayMark } from '../../../src/panels/robustness/say.ts';
import { chartData, measuredNetworks, ownSeries } from '../../../src/panels/robustness/series.ts';
import { verdictWords } from '../../../src/panels/robustness/words.ts';
import { accuracyData } from '../../../src/panels/tradeoff/series.ts';
import { networks } from '../tradeoff/networks.ts';

const accuracies = accuracyData({ dataset: 'cifar10', network: 'cifar10-convnet', epoch: 5, under: 'pgd' }, networks);

function finding(network: string, epoch: number, median: number | null, change: Partial<Finding> = {}): Finding {
  const low = median === null ? 0.3 : 0.9 * median;
  const high = median && 1.1 * median;
  return { network, epoch, measure: 'cw-l2', accuracy: 80, n: 30, failures: 0, median, low, high, ...change };
}

const rows = [
  finding('cifar10-convnet', 1, 0.02),
  finding('cifar10-convnet', 5, 0.018),
  finding('cifar10-convnet', 50, 0.01),
  finding('cifar10-resnet', 50, 0.005),
  finding('cifar10-resnet-robust', 50, 0.05, { failures: 3 }),
  finding('mnist-convnet', 50, 0.3),
  finding('cifar10-convnet', 50, 7, { measure: 'ifgsm-linf' }),
];
const findings: Findings = { methods: [], trends: [], rows };
const trend: TrainedTrend = {
  measure: 'cw-l2',
  dataset: 'cifar10',
  training: 'standard',
  from: 45,
  to: 87,
  points: 4,
  offset: -4,
  slope: 0.5,
  low: 0.2,
  high: 0.8,
  rank: 0.9,
};

const measured = measuredNetworks('cw-l2', findings, accuracies, networks);

describe('what a panel draws', () => {
  it('is the chosen data set’s networks under its measure, at the accuracies of their cards', () => {
    expect(measured.map(({ series: { name, points } }) => [name, points.map(({ epoch }) => epoch)])).toEqual([
      ['ConvNet', [1, 5, 50]],
      ['ResNet-20', [50]],
      ['ResNet-20, robust', [50]],
    ]);
    const convnet = measured.find(({ series }) => series.name === 'ConvNet')!.series;
    expect(convnet.points.map(({ median, current }) => [median, current])).toEqual([
      [0.02, false],
      [0.018, true],
      [0.01, false],
    ]);
    expect(convnet.points.at(-1)!.testAccuracy).toBe(80);
    expect(convnet.slot).toBe(accuracies.series.find(({ name, ours }) => ours && name === 'ConvNet')!.slot);
  });

  it('has the person’s own measurement beside the checkpoint, and nothing before its first picture', () => {
    const set = {} as never;
    const network = { id: 'cifar10-convnet', epoch: 5 };
    const own = ownSeries('cw-l2', accuracies, [
      { measure: 'cw-l2', network, set, values: [0.1, Infinity, 0.3] },
      { measure: 'cw-l2', network: { ...network, epoch: 1 }, set, values: [] },
      { measure: 'clever-l2', network, set, values: [1] },
      { measure: 'cw-l2', network: { id: 'mnist-convnet', epoch: 5 }, set, values: [1] },
    ]);
    const point = { key: 'own/cifar10-convnet/5', median: 0.3, low: 0.1, high: null, n: 3, failures: 1 };
    expect(own).toMatchObject([{ name: 'ConvNet', own: true, points: [point] }]);
    const data = chartData({ measure: 'cw-l2', networks: measured, trends: [trend] }, own);
    expect(data.series).toHaveLength(4);
    expect(data.lines).toMatchObject([{ slope: 0.5, from: 45, to: 87, dashed: false }]);
    expect(marksOf(data).map(({ id }) => id)).not.toContain('own/cifar10-convnet/5');
    expect(sayMark(data, 'cifar10-convnet/5')).toMatch(
      /^ConvNet, epoch 5: TA .*, median 0\.018 \(.*\), 30 pictures\. On your test set, .* 3 pictures, 1 not fooled\.$/,
    );
    expect(sayMark(data, 'nothing')).toBe('');
  });
});

describe('what the numbers say', () => {
  it('from the first to the last epoch: a change where the intervals do not meet', () => {
    expect(changesIn(measured).map(verdictWords.change)).toEqual(['ConvNet: falls, 0.02 to 0.01']);
    const close = [finding('cifar10-convnet', 1, 0.01), finding('cifar10-convnet', 50, 0.0105)];
    const beyond = [finding('cifar10-convnet', 1, 0.01), finding('cifar10-convnet', 50, null)];
    const directions = [close, beyond].map((each) =>
      changesIn(measuredNetworks('cw-l2', { ...findings, rows: each }, accuracies, networks)).map(verdictWords.change),
    );
    expect(directions).toEqual([['ConvNet: stays within chance, 0.01 to 0.0105'], ['ConvNet: rises, 0.01 to ∞']]);
  });

  it('what training under attack gives, beside the same architecture', () => {
    expect(gainsIn(measured)).toMatchObject([{ name: 'ResNet-20, robust', standardName: 'ResNet-20', epoch: 50 }]);
    expect(gainsIn(measured)[0]!.times).toBeCloseTo(10, 9);
    expect(gainsIn(measured).map(verdictWords.gain)).toEqual([
      'After epoch 50, the distortion of ResNet-20, robust is 10 times that of ResNet-20.',
    ]);
  });

  it('whether the paper’s trend is there', () => {
    expect(verdictWords.verdict(trend)).toBe(
      'Ordinary training: the more accurate, the easier to fool, as in the paper.',
    );
    expect(verdictWords.numbers(trend)).toBe(
      'Each halving of the error goes with a distortion 29% smaller (95%: 43% smaller to 13% smaller). 4 checkpoints; rank correlation of distortion with error 0.90.',
    );
    const other = { ...trend, training: 'robust', slope: -0.1, low: -0.3, high: 0.05 } as const;
    expect(verdictWords.verdict(other)).toBe('Trained under attack: no trend beyond chance; the paper has one.');
    expect(verdictWords.numbers(other)).toContain('7.2% larger (95%: 3.4% smaller to 23% larger)');
    expect(verdictWords.verdict({ ...trend, low: -2, high: -1 })).toContain('not as in the paper');
  });
});
