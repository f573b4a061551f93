/** A catalog of eight networks with made-up numbers of the right size: what the Trade-off view is tested with. */
import { classNames, type Dataset } from '../../../src/datasets/dataset.ts';
import { cifar10 } from '../../../src/datasets/cifar10.ts';
import { mnist } from '../../../src/datasets/mnist.ts';
import type { CatalogNetwork, Training } from '../../../src/state/model.ts';

type Ends = readonly [first: number, last: number];

const epochs = [1, 2, 5, 10, 20, 30, 50];

/** Accuracies go from the first to the last evenly over the logarithm of the epoch. */
function network(
  dataset: Dataset,
  architecture: string,
  name: string,
  ta: Ends,
  pgd: Ends,
  training: Training = 'standard',
): CatalogNetwork {
  const at = ([first, last]: Ends, epoch: number): number =>
    Math.round(100 * (first + ((last - first) * Math.log(epoch)) / Math.log(50))) / 100;
  return {
    id: `${dataset.id}-${architecture}${training === 'robust' ? '-robust' : ''}`,
    dataset: dataset.id,
    architecture,
    training,
    name,
    labels: classNames(dataset),
    shape: dataset.shape,
    parameters: 1000,
    epochs: epochs.map((epoch) => ({
      epoch,
      testAccuracy: at(ta, epoch),
      robustAccuracy: { pictures: 10_000, fgsm: Math.min(100, at(pgd, epoch) + 3), pgd: at(pgd, epoch) },
    })),
  };
}

export const networks: readonly CatalogNetwork[] = [
  network(cifar10, 'resnet', 'ResNet-20', [39.05, 87.47], [1.75, 0.09]),
  network(cifar10, 'googlenet', 'GoogLeNet', [40, 88], [5, 0.1]),
  network(cifar10, 'convnet', 'ConvNet', [45, 80], [10, 3]),
  network(cifar10, 'resnet', 'ResNet-20, robust', [35, 72], [22, 40], 'robust'),
  network(mnist, 'convnet', 'ConvNet', [97.62, 99.41], [78.21, 83.08]),
  network(mnist, 'resnet', 'ResNet-20', [98, 99.6], [60, 95]),
  network(mnist, 'ygcnn', 'YGCNN', [97, 99.5], [70, 60]),
  network(mnist, 'resnet', 'ResNet-20, robust', [95, 99], [85, 98], 'robust'),
];
