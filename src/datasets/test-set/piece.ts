import { PlainError } from '../../core/errors.ts';
import type { Dataset } from '../dataset.ts';
import { gunzip, isGzip, unpacked } from './gunzip.ts';
import { isIdx, readIdx } from './idx.ts';
import { isRecords, readRecords } from './records.ts';
import { findInTar, isTar } from './tar.ts';

/** A file as a person gives it. */
export interface OfficialFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface About {
  /** Id of the data set. */
  readonly dataset: string;
  /** The file. */
  readonly name: string;
  readonly count: number;
}

/** What one official file holds; `images` are (count, height, width, channels) bytes. */
export type Piece =
  | (About & { readonly kind: 'images'; readonly images: Uint8Array })
  | (About & { readonly kind: 'labels'; readonly labels: Uint8Array })
  | (About & { readonly kind: 'batch'; readonly images: Uint8Array; readonly labels: Uint8Array });

/** The largest official file has 47 MB. */
const limit = 64e6;

/**
 * Reads an official file of a known data set, gzipped or not, by its content: IDX files are of the data sets in grey,
 * records of those in colour. Of CIFAR-10's archive, as it is downloaded, the test batch.
 * @throws PlainError that names the file and says what is wrong with it.
 */
export async function readPiece({ name, bytes: given }: OfficialFile, known: readonly Dataset[]): Promise<Piece> {
  if (given.length === 0) throw new PlainError(`${name} is empty`);
  const start = isGzip(given) ? await gunzip(given, name, 512) : given;
  if (isTar(start)) return readPiece(await testBatchIn({ name, bytes: given }), known);
  const bytes = isGzip(given) ? await gunzip(given, name, limit) : given;
  refuseOthers(bytes, name);
  if (isIdx(bytes)) return readIdxPiece(bytes, name, known);
  const coloured = known.filter(({ shape }) => shape[2] > 1);
  const dataset =
    coloured.find(({ shape, classes }) => isRecords(bytes, shape, classes.length)) ??
    // For its message: the name says what it was meant to be.
    (isBatchName(name) ? coloured[0] : undefined);
  if (!dataset)
    throw new PlainError(`${name} is no file of ${listOf(known)} that can be read here: expected ${wanted}`);
  return {
    kind: 'batch',
    dataset: dataset.id,
    name,
    ...readRecords(bytes, dataset.shape, dataset.classes.length, name),
  };
}

const wanted = 'idx3-ubyte and idx1-ubyte files of MNIST, or .bin files of CIFAR-10 (binary version)';

export function isBatchName(name: string): boolean {
  return /batch.*\.bin(\.gz)?$/i.test(name);
}

function readIdxPiece(bytes: Uint8Array, name: string, known: readonly Dataset[]): Piece {
  const { dimensions, values } = readIdx(bytes, name);
  const grey = known.filter(({ shape }) => shape[2] === 1);
  const [count = 0, height, width] = dimensions;
  if (height !== undefined) {
    const found = grey.find(({ shape }) => shape[0] === height && shape[1] === width);
    if (!found) throw new PlainError(`${name} holds pictures of ${height}x${width}: ${sizesOf(grey)}`);
    return { kind: 'images', dataset: found.id, name, count, images: values };
  }
  const [first] = grey;
  if (!first) throw new PlainError(`${name} holds labels of no data set that is known here`);
  const wrong = values.findIndex((label) => label >= first.classes.length);
  if (wrong >= 0) {
    throw new PlainError(
      `${name} is damaged: label ${values[wrong]} at place ${wrong}, expected 0 to ${first.classes.length - 1}`,
    );
  }
  return { kind: 'labels', dataset: first.id, name, count, labels: values };
}

/** CIFAR-10 comes as an archive of its training batches and its test batch: the latter is what is wanted of it. */
async function testBatchIn({ name, bytes }: OfficialFile): Promise<OfficialFile> {
  const found = await findInTar(unpacked(bytes, name), name, /(^|\/)test_batch(\.bin)?$/, limit);
  if (!found)
    throw new PlainError(`${name} is an archive without a test_batch.bin: unpack it, and give the files in it`);
  return { name: `test_batch.bin of ${name}`, bytes: found };
}

/** Files that come from the right page, and are still not what can be read. */
function refuseOthers(bytes: Uint8Array, name: string): void {
  // A pickle of protocol 2, which is what cifar-10-python holds; a record's first byte is its label.
  if (bytes[0] === 0x80 && bytes[1]! <= 5) {
    throw new PlainError(`${name} is of the Python version: the binary version is wanted (cifar-10-binary.tar.gz)`);
  }
  if (bytes.length > limit)
    throw new PlainError(`${name} is larger than any official file: more than ${limit / 1e6} MB`);
}

function sizesOf(sets: readonly Dataset[]): string {
  return sets.map(({ name, shape }) => `${name} has ${shape[0]}x${shape[1]}`).join(', ');
}

function listOf(sets: readonly Dataset[]): string {
  return sets.map(({ name }) => name).join(' or ');
}
