import { classesNamed, type Dataset } from './dataset.ts';
import type { Archive, OfficialFiles, OfficialSum } from './official.ts';

/** Sums of what is in the files; those of the packed files are torchvision's. */
const files: readonly OfficialSum[] = [
  {
    name: 'train-images-idx3-ubyte',
    sum: ['sha256', 'ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db'],
    bytes: 47_040_016,
  },
  {
    name: 'train-labels-idx1-ubyte',
    sum: ['sha256', '65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5'],
    bytes: 60_008,
  },
  {
    name: 't10k-images-idx3-ubyte',
    sum: ['sha256', '0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7'],
    bytes: 7_840_016,
  },
  {
    name: 't10k-labels-idx1-ubyte',
    sum: ['sha256', 'ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2'],
    bytes: 10_008,
  },
];

/** yann.lecun.com asks for a password now; these two are where PyTorch and TensorFlow take MNIST from. */
const mirrors = [
  'https://ossci-datasets.s3.amazonaws.com/mnist/',
  'https://storage.googleapis.com/cvdf-datasets/mnist/',
];

function packed(name: string, md5: string, bytes: number): Archive {
  return {
    name: `${name}.gz`,
    sum: ['md5', md5],
    bytes,
    addresses: mirrors.map((mirror) => `${mirror}${name}.gz`),
    holds: [name],
  };
}

const official: OfficialFiles = {
  layout: { kind: 'idx' },
  folder: 'mnist',
  files,
  test: ['t10k-images-idx3-ubyte', 't10k-labels-idx1-ubyte'],
  archives: [
    packed('train-images-idx3-ubyte', 'f68b3c2dcbeaaa9fbdd348bbdeb94873', 9_912_422),
    packed('train-labels-idx1-ubyte', 'd53e105ee54ea40749a09fcbcd1e9432', 28_881),
    packed('t10k-images-idx3-ubyte', '9fb629c4189551a2d022fa330f9573f3', 1_648_877),
    packed('t10k-labels-idx1-ubyte', 'ec29112dd5afa0611ce80d1b7f02629c', 4_542),
  ],
  // Fashion-MNIST, for one, has the same names and layout.
  otherwise: null,
  where: [
    { words: 't10k-images-idx3-ubyte.gz', address: `${mirrors[0]}t10k-images-idx3-ubyte.gz` },
    ' and ',
    { words: 't10k-labels-idx1-ubyte.gz', address: `${mirrors[0]}t10k-labels-idx1-ubyte.gz` },
    ' together, packed or not: PyTorch’s copy of ',
    { words: 'Yann LeCun’s page', address: 'http://yann.lecun.com/exdb/mnist/' },
    '.',
  ],
  remarks: [
    {
      when: 'partly',
      words:
        'The first half of MNIST’s test set is cleaner and easier than the second, as its authors say on their page: the number of all pictures will be somewhat lower.',
    },
  ],
};

export const mnist: Dataset = {
  id: 'mnist',
  name: 'MNIST',
  shape: [28, 28, 1],
  classes: classesNamed(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']),
  polarity: 'light-on-dark',
  mean: [0.1307],
  deviation: [0.3081],
  // 3 and 8 differ by two strokes.
  pair: [3, 8],
  // The ConvNet holds on every digit of the gallery.
  opening: { network: 'mnist-resnet', picture: 'digit-0b' },
  official,
  epsilon: 0.1,
  alpha: 0.025,
  steps: 4,
  note: 'MNIST',
};
