/** The paper's own numbers (Zhang et al., arXiv 2205.01493) in percent, as printed; they are shown beside ours. */

export interface PaperState {
  readonly epoch: number;
  readonly testAccuracy: number;
  /** Under the PGD of Eq. 23, with the data set's epsilon, alpha and steps. */
  readonly pgd: number;
}

export interface PaperNetwork {
  readonly dataset: string;
  /** Id of our architecture of that name, whose widths and training differ. */
  readonly architecture: string;
  readonly name: string;
  readonly source: string;
  /** In the order of the epochs. */
  readonly states: readonly PaperState[];
}

/** A network of which the paper states one pair of numbers, without the epoch. */
export interface PaperExample {
  readonly dataset: string;
  readonly architecture: string;
  readonly name: string;
  readonly source: string;
  readonly testAccuracy: number;
  readonly fgsm: number;
}

const tableII = { dataset: 'mnist', source: 'Table II' } as const;
const tableIII = { dataset: 'cifar10', source: 'Table III' } as const;

/** In the order of the paper's tables. */
export const paperNetworks: readonly PaperNetwork[] = [
  {
    ...tableII,
    architecture: 'convnet',
    name: 'ConvNet',
    states: states([1, 30, 50], [97.31, 98.71, 98.72], [41.44, 50.98, 53.74]),
  },
  {
    ...tableII,
    architecture: 'resnet',
    name: 'ResNet',
    states: states([1, 30, 50], [98.65, 99.5, 99.57], [90.88, 98.22, 98.27]),
  },
  {
    ...tableII,
    architecture: 'ygcnn',
    name: 'YGCNN',
    states: states([1, 30, 50], [97.35, 99.15, 99.19], [59.84, 49.06, 45.68]),
  },
  {
    ...tableIII,
    architecture: 'convnet',
    name: 'ConvNet',
    states: states([1, 5, 50], [45.71, 60.46, 63.07], [12.49, 6.62, 2.88]),
  },
  {
    ...tableIII,
    architecture: 'resnet',
    name: 'ResNet',
    states: states([1, 5, 50], [70.42, 82.97, 86.86], [10.67, 14.17, 1.45]),
  },
  {
    ...tableIII,
    architecture: 'googlenet',
    name: 'GoogleNet',
    states: states([1, 5, 50], [67.71, 81.18, 86.61], [10.64, 8.44, 0.08]),
  },
];

/** Fig. 1's network is another run than Table III's. */
export const paperExamples: readonly PaperExample[] = [
  {
    dataset: 'cifar10',
    architecture: 'googlenet',
    name: 'GoogleNet',
    source: 'Fig. 1',
    testAccuracy: 90.78,
    fgsm: 3.67,
  },
];

type Three = readonly [number, number, number];

function states(epochs: Three, testAccuracy: Three, pgd: Three): PaperState[] {
  return epochs.map((epoch, i) => ({ epoch, testAccuracy: testAccuracy[i]!, pgd: pgd[i]! }));
}
