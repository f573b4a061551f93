/**
 * The official files of the data sets: where they are, and their sums, by which they are known. Those of archives are as
 * published: CIFAR-10's on its page, MNIST's in torchvision. Those of the files are of what is in them.
 */
import { fileURLToPath } from 'node:url';

/** Where they lie unless one says otherwise; git ignores it. */
export const repositoryData = fileURLToPath(new URL('../../data', import.meta.url));

export interface DataSource {
  /** Id of the data set. */
  readonly dataset: string;
  readonly name: string;
  /** Below the data folder, as training/data.py reads it. */
  readonly folder: string;
  /** What lies there in the end. */
  readonly files: readonly OfficialSum[];
  /** Those of the test pictures. */
  readonly test: readonly string[];
  readonly archives: readonly Archive[];
  /** What files of its layout with other sums may be; null where they are refused. */
  readonly otherwise: string | null;
}

export interface OfficialSum {
  readonly name: string;
  readonly sum: Sum;
}

/** An archive that holds some of the files. */
export interface Archive extends OfficialSum {
  /** Where it can be had, the first first. */
  readonly addresses: readonly string[];
  readonly holds: readonly string[];
}

/** Lower-case hexadecimal. */
export type Sum = readonly [algorithm: 'md5' | 'sha256', hex: string];

const mnistFiles: readonly (readonly [name: string, unpacked: string, packed: string])[] = [
  [
    'train-images-idx3-ubyte',
    'ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db',
    'f68b3c2dcbeaaa9fbdd348bbdeb94873',
  ],
  [
    'train-labels-idx1-ubyte',
    '65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5',
    'd53e105ee54ea40749a09fcbcd1e9432',
  ],
  [
    't10k-images-idx3-ubyte',
    '0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7',
    '9fb629c4189551a2d022fa330f9573f3',
  ],
  [
    't10k-labels-idx1-ubyte',
    'ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2',
    'ec29112dd5afa0611ce80d1b7f02629c',
  ],
];

/** yann.lecun.com asks for a password now; these two are where PyTorch and TensorFlow take MNIST from. */
const mnistMirrors = [
  'https://ossci-datasets.s3.amazonaws.com/mnist/',
  'https://storage.googleapis.com/cvdf-datasets/mnist/',
];

const cifarFiles: readonly (readonly [name: string, sum: string])[] = [
  ['data_batch_1.bin', '5dd7e06a14cb22eb9f671a540d1b7c25'],
  ['data_batch_2.bin', '5ea93a67294ea407fff1d09f752e9692'],
  ['data_batch_3.bin', '942cd6a4bcdd0dd3c604fbe906cb4421'],
  ['data_batch_4.bin', 'ae636b3ba5c66a11e91e8cb52e771fcb'],
  ['data_batch_5.bin', '53f37980c15c3d472c316c40844f3f0d'],
  ['test_batch.bin', '803d5f7f4d78ea53de84dbe85f74fb6d'],
];

export const sources: readonly DataSource[] = [
  {
    dataset: 'mnist',
    name: 'MNIST',
    folder: 'mnist',
    files: mnistFiles.map(([name, unpacked]) => ({ name, sum: ['sha256', unpacked] })),
    test: ['t10k-images-idx3-ubyte', 't10k-labels-idx1-ubyte'],
    archives: mnistFiles.map(([name, , packed]) => ({
      name: `${name}.gz`,
      sum: ['md5', packed],
      addresses: mnistMirrors.map((mirror) => `${mirror}${name}.gz`),
      holds: [name],
    })),
    // Fashion-MNIST, for one, has the same names and layout.
    otherwise: null,
  },
  {
    dataset: 'cifar10',
    name: 'CIFAR-10',
    folder: 'cifar-10-batches-bin',
    files: cifarFiles.map(([name, sum]) => ({ name, sum: ['md5', sum] })),
    test: ['test_batch.bin'],
    archives: [
      {
        name: 'cifar-10-binary.tar.gz',
        sum: ['md5', 'c32a1d4ab5d03f1284b67883e8d87530'],
        addresses: ['https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz'],
        holds: cifarFiles.map(([name]) => name),
      },
    ],
    // The networks here learned from one.
    otherwise: 'such as a copy that went through JPEG',
  },
];

/** @throws when the data set has none. */
export function sourceOf(dataset: string, known = sources): DataSource {
  const found = known.find((source) => source.dataset === dataset);
  if (!found) throw new Error(`no official files are known of ${dataset}`);
  return found;
}
