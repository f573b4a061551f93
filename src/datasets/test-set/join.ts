import type { PlainError } from '../../core/errors.ts';
import type { Dataset } from '../dataset.ts';
import type { Piece } from './piece.ts';
import type { Labels, TestSet } from './test-set.ts';
import { fail } from './words.ts';

type Batch = Extract<Piece, { kind: 'batch' }>;

/** What is to be added before pictures and labels are both there, in plain words; null: nothing. */
export function missingFrom(pieces: readonly Piece[]): string | null {
  return lack(pieces)?.message ?? null;
}

function lack(pieces: readonly Piece[]): PlainError | null {
  const [images, labels] = [named(pieces, 'images'), named(pieces, 'labels')];
  if (pieces.length === 0) return fail('no-file', {});
  if (images && !labels) return fail('labels-missing', { name: images });
  if (labels && !images) return fail('pictures-missing', { name: labels });
  return null;
}

/**
 * Pictures and their labels, or batches one after another.
 * @throws PlainError when something is missing, given twice, of two data sets, or not of one length.
 */
export function joinPieces(pieces: readonly Piece[], known: readonly Dataset[]): TestSet {
  const [first] = pieces;
  const other = pieces.find(({ dataset }) => dataset !== first?.dataset);
  if (first && other) throw fail('two-datasets', { name: first.name, other: other.name });
  const missing = lack(pieces);
  if (missing) throw missing;
  const dataset = known.find(({ id }) => id === first?.dataset);
  if (!dataset) throw new Error(`unknown data set: ${first?.dataset}`);
  const names = pieces.map(({ name }) => name);
  const batches = pieces.filter((piece) => piece.kind === 'batch');
  const content = batches.length > 0 ? joinBatches(batches) : joinIdx(pieces);
  return { dataset: dataset.id, shape: dataset.shape, names, count: content.labels.length, ...content };
}

interface Content {
  readonly images: Uint8Array;
  readonly labels: Labels;
}

function joinBatches(batches: readonly Batch[]): Content {
  const [only] = batches;
  if (only && batches.length === 1) return { images: only.images, labels: only.labels };
  const parts = batches.map(({ labels }) => labels);
  const count = parts.reduce((sum, { length }) => sum + length, 0);
  const wide = parts.some((labels) => labels instanceof Uint16Array);
  return {
    images: concat(
      batches.map(({ images }) => images),
      new Uint8Array(batches.reduce((sum, { images }) => sum + images.length, 0)),
    ),
    labels: concat(parts, wide ? new Uint16Array(count) : new Uint8Array(count)),
  };
}

function joinIdx(pieces: readonly Piece[]): Content {
  const images = onlyOne(
    pieces.filter((piece) => piece.kind === 'images'),
    'pictures',
  );
  const labels = onlyOne(
    pieces.filter((piece) => piece.kind === 'labels'),
    'labels',
  );
  if (images.count !== labels.count) {
    throw fail('counts-differ', {
      images: { name: images.name, count: images.count },
      labels: { name: labels.name, count: labels.count },
    });
  }
  return { images: images.images, labels: labels.labels };
}

/** @throws when there are several: which pictures have which labels cannot be told. */
function onlyOne<T extends Piece>(pieces: readonly T[], what: 'pictures' | 'labels'): T {
  const [first, second] = pieces;
  if (second) throw fail('given-twice', { name: first!.name, other: second.name, what });
  return first!;
}

function named(pieces: readonly Piece[], kind: Piece['kind']): string | undefined {
  return pieces.find((piece) => piece.kind === kind)?.name;
}

/** Writes the parts one after another into an array that has room for them. */
function concat<T extends Labels>(parts: readonly Labels[], all: T): T {
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
