/** A panel of robustness for the charts' tests: made-up numbers of the right size. */
import type { DistortionData, DistortionPoint, DistortionSeries } from '../../src/charts/robustness.ts';

function point(network: string, epoch: number, testAccuracy: number, median: number | null): DistortionPoint {
  const key = `${network}/${epoch}`;
  const [low, high] = median === null ? [0.4, null] : [0.8 * median, 1.2 * median];
  const failures = median === null ? 70 : 0;
  return {
    key,
    label: `epoch ${epoch}`,
    epoch,
    testAccuracy,
    median,
    low,
    high,
    n: 100,
    failures,
    current: key === 'cifar10-resnet/50',
  };
}

function series(name: string, slot: number, points: readonly DistortionPoint[]): DistortionSeries {
  return { name, slot, own: false, source: 'test pictures', points };
}

const convnet = [
  point('cifar10-convnet', 1, 45, 0.015),
  point('cifar10-convnet', 10, 74, 0.0063),
  point('cifar10-convnet', 50, 82.5, 0.0061),
];

/** Through two checkpoints. */
function through(from: DistortionPoint, to: DistortionPoint) {
  const [x1, x2] = [from, to].map(({ testAccuracy }) => Math.log((100 - testAccuracy) / 100)) as [number, number];
  const [y1, y2] = [from, to].map(({ median }) => Math.log(median!)) as [number, number];
  const slope = (y2 - y1) / (x2 - x1);
  return { slope, offset: y1 - slope * x1, from: from.testAccuracy, to: to.testAccuracy };
}

export const distortions: DistortionData = {
  quantity: 'I-FGSM, ℓ∞',
  series: [
    series('ResNet-20', 1, [point('cifar10-resnet', 1, 39, 0.0049), point('cifar10-resnet', 50, 87.5, 0.0047)]),
    series('ConvNet', 0, convnet),
    series('ResNet-20, robust', 3, [
      point('cifar10-resnet-robust', 1, 32, 0.04),
      point('cifar10-resnet-robust', 50, 74.7, null),
    ]),
    {
      ...series('ConvNet', 0, [{ ...point('own/cifar10-convnet', 50, 82.5, 0.0057), n: 12 }]),
      own: true,
      source: 'your test set',
    },
  ],
  lines: [
    { name: 'ordinary training', dashed: false, ...through(convnet[0]!, convnet[2]!) },
    { name: 'training under attack', dashed: true, slope: 0, offset: Math.log(0.04), from: 32, to: 74.7 },
  ],
};
