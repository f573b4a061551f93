/** What is said of files that cannot be read as a test set. */
import { failWith } from '../../core/errors.ts';

interface File {
  readonly name: string;
}

interface Lengths extends File {
  readonly expected: number;
  readonly found: number;
}

export const errorWords = {
  'file-empty': ({ name }: File) => `${name} is empty`,
  'file-of-nothing': ({ name }: File) => `${name} holds nothing`,
  'file-too-large': ({ name, most }: File & { most: number }) =>
    `${name} is larger than any official file: more than ${most / 1e6} MB`,
  'file-unknown': ({ name, datasets, expected }: File & { datasets: readonly string[]; expected: string }) =>
    `${name} is no file of ${datasets.join(' or ')} that can be read here: expected ${expected}`,
  'file-of-either': ({ name, datasets }: File & { datasets: readonly string[] }) =>
    `${name} can be a file of ${datasets.join(' or of ')}: neither what is in it nor its name tells which`,
  'python-version': ({ name, archives }: File & { archives: readonly string[] }) =>
    `${name} is of the Python version: the binary version is wanted (${archives.join(' or ')})`,
  'gzip-damaged': ({ name }: File) => `${name} is damaged or cut off: it cannot be unpacked`,
  'archive-damaged': ({ name }: File) => `${name} is damaged: no file begins where one should`,
  'archive-cut-off': ({ name, path }: File & { path: string }) => `${name} is cut off: it ends within ${path}`,
  'archive-without-test': ({ name, wanted }: File & { wanted: readonly string[] }) =>
    `${name} is an archive without a ${wanted.join(' or ')}: unpack it, and give the files in it`,
  'header-cut-off': ({ name, expected }: File & { expected: number }) =>
    `${name} is cut off: it ends within its first ${expected} bytes`,
  'length-differs': ({ name, dimensions, expected, found }: Lengths & { dimensions: readonly number[] }) =>
    `${name}: by its header it has ${dimensions.join('x')} values in ${expected} bytes, got ${found}: ${found < expected ? 'it is cut off' : 'there is more in it'}`,
  'records-cut-off': ({ name, expected, found }: Lengths) =>
    `${name} is cut off: expected a multiple of ${expected} bytes, got ${found}`,
  'record-label-wrong': ({ name, index, label, classes }: File & Record<'index' | 'label' | 'classes', number>) =>
    `${name} is damaged: picture ${index} has label ${label}, expected 0 to ${classes - 1}`,
  'label-wrong': ({ name, index, label, classes }: File & Record<'index' | 'label' | 'classes', number>) =>
    `${name} is damaged: label ${label} at place ${index}, expected 0 to ${classes - 1}`,
  'size-unknown': ({ name, size, known }: File & { size: string; known: readonly { name: string; size: string }[] }) =>
    `${name} holds pictures of ${size}: ${known.map((set) => `${set.name} has ${set.size}`).join(', ')}`,
  'of-nothing-known': ({ name, what }: File & { what: 'pictures' | 'labels' }) =>
    `${name} holds ${what} of no data set that is known here`,
  'no-file': () => 'no file was given',
  'labels-missing': ({ name }: File) =>
    `${name} holds pictures without labels: add their labels too (for example t10k-labels-idx1-ubyte)`,
  'pictures-missing': ({ name }: File) =>
    `${name} holds labels without pictures: add their pictures too (for example t10k-images-idx3-ubyte)`,
  'two-datasets': ({ name, other }: File & { other: string }) =>
    `${name} and ${other} are of two data sets: one at a time`,
  'given-twice': ({ name, other, what }: File & { other: string; what: 'pictures' | 'labels' }) =>
    `${name} and ${other} both hold ${what}: give the test files alone (t10k-...)`,
  'counts-differ': ({ images, labels }: Record<'images' | 'labels', File & { count: number }>) =>
    `${images.name} holds ${images.count} pictures, but ${labels.name} ${labels.count} labels: are both of one part?`,
} as const;

export const fail = failWith(errorWords);
