import { PlainError } from '../../core/errors.ts';
import type { Dataset } from '../dataset.ts';
import type { Piece } from './piece.ts';
import type { TestSet } from './test-set.ts';

type Batch = Extract<Piece, { kind: 'batch' }>;

/** What is to be added before pictures and labels are both there, in plain words; null: nothing. */
export function missingFrom(pieces: readonly Piece[]): string | null {
  const [images, labels] = [named(pieces, 'images'), named(pieces, 'labels')];
  if (pieces.length === 0) return 'no file was given';
  if (images && !labels)
    return `${images} holds pictures without labels: add their labels too (for example t10k-labels-idx1-ubyte)`;
  if (labels && !images)
    return `${labels} holds labels without pictures: add their pictures too (for example t10k-images-idx3-ubyte)`;
  return null;
}

/**
 * Pictures and their labels, or batches one after another.
 * @throws PlainError when something is missing, given twice, of two data sets, or not of one length.
 */
export function joinPieces(pieces: readonly Piece[], known: readonly Dataset[]): TestSet {
  const [first] = pieces;
  const other = pieces.find(({ dataset }) => dataset !== first?.dataset);
  if (first && other) throw new PlainError(`${first.name} and ${other.name} are of two data sets: one at a time`);
  const missing = missingFrom(pieces);
  if (missing || !first) throw new PlainError(missing ?? 'no file was given');
  const dataset = known.find(({ id }) => id === first.dataset);
  if (!dataset) throw new Error(`unknown data set: ${first.dataset}`);
  const names = pieces.map(({ name }) => name);
  const batches = pieces.filter((piece) => piece.kind === 'batch');
  const content = batches.length > 0 ? joinBatches(batches) : joinIdx(pieces);
  return { dataset: dataset.id, shape: dataset.shape, names, count: content.labels.length, ...content };
}

function joinBatches(batches: readonly Batch[]): Pick<TestSet, 'images' | 'labels'> {
  const [only] = batches;
  if (only && batches.length === 1) return { images: only.images, labels: only.labels };
  return { images: concat(batches.map(({ images }) => images)), labels: concat(batches.map(({ labels }) => labels)) };
}

function joinIdx(pieces: readonly Piece[]): Pick<TestSet, 'images' | 'labels'> {
  const images = onlyOne(
    pieces.filter((piece) => piece.kind === 'images'),
    'pictures',
  );
  const labels = onlyOne(
    pieces.filter((piece) => piece.kind === 'labels'),
    'labels',
  );
  if (images.count !== labels.count) {
    throw new PlainError(
      `${images.name} holds ${images.count} pictures, but ${labels.name} ${labels.count} labels: are both of one part?`,
    );
  }
  return { images: images.images, labels: labels.labels };
}

/** @throws when there are several: which pictures have which labels cannot be told. */
function onlyOne<T extends Piece>(pieces: readonly T[], what: string): T {
  const [first, second] = pieces;
  if (second)
    throw new PlainError(`${first!.name} and ${second.name} both hold ${what}: give the test files alone (t10k-...)`);
  return first!;
}

function named(pieces: readonly Piece[], kind: Piece['kind']): string | undefined {
  return pieces.find((piece) => piece.kind === kind)?.name;
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
