import { classesNamed, type Dataset } from './dataset.ts';
import type { OfficialFiles, OfficialSum } from './official.ts';

/** The sums of the files in the archive; the archive's own sum is published on its page. */
const files: readonly OfficialSum[] = [
  { name: 'data_batch_1.bin', sum: ['md5', '5dd7e06a14cb22eb9f671a540d1b7c25'], bytes: 30_730_000 },
  { name: 'data_batch_2.bin', sum: ['md5', '5ea93a67294ea407fff1d09f752e9692'], bytes: 30_730_000 },
  { name: 'data_batch_3.bin', sum: ['md5', '942cd6a4bcdd0dd3c604fbe906cb4421'], bytes: 30_730_000 },
  { name: 'data_batch_4.bin', sum: ['md5', 'ae636b3ba5c66a11e91e8cb52e771fcb'], bytes: 30_730_000 },
  { name: 'data_batch_5.bin', sum: ['md5', '53f37980c15c3d472c316c40844f3f0d'], bytes: 30_730_000 },
  { name: 'test_batch.bin', sum: ['md5', '803d5f7f4d78ea53de84dbe85f74fb6d'], bytes: 30_730_000 },
];

/** Of CIFAR-10's three versions, the binary one. */
const official: OfficialFiles = {
  layout: { kind: 'records', labelBytes: 1 },
  folder: 'cifar-10-batches-bin',
  files,
  test: ['test_batch.bin'],
  archives: [
    {
      name: 'cifar-10-binary.tar.gz',
      sum: ['md5', 'c32a1d4ab5d03f1284b67883e8d87530'],
      bytes: 170_052_171,
      addresses: ['https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz'],
      holds: files.map(({ name }) => name),
    },
  ],
  // The networks here learned from such a copy.
  otherwise: 'such as a copy that went through JPEG',
  where: [
    'the binary version on ',
    { words: 'Alex Krizhevsky’s page', address: 'https://www.cs.toronto.edu/~kriz/cifar.html' },
    ' (162 MB), as it is, or unpacked its ',
    { file: 'test_batch.bin' },
    '.',
  ],
  remarks: [
    {
      when: 'always',
      words:
        'The networks learned from a copy of CIFAR-10 that went through JPEG, and their cards were measured on it; your files are presumably the originals, so expect small differences.',
    },
  ],
};

export const cifar10: Dataset = {
  id: 'cifar10',
  name: 'CIFAR-10',
  shape: [32, 32, 3],
  classes: classesNamed(['airplane', 'automobile', 'bird', 'cat', 'deer', 'dog', 'frog', 'horse', 'ship', 'truck']),
  polarity: 'any',
  mean: [0.4734, 0.4734, 0.4734],
  deviation: [0.2516, 0.2516, 0.2516],
  // Car and deer, as in the paper's Fig. 2.
  pair: [1, 4],
  opening: { network: 'cifar10-resnet', picture: 'automobile-red' },
  official,
  epsilon: 8 / 255,
  alpha: 2 / 255,
  steps: 4,
  note: 'CIFAR-10, JPEG copy',
};
