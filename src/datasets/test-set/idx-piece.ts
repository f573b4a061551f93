import type { Shape } from '../../core/types.ts';
import type { Dataset } from '../dataset.ts';
import { readIdx, type Idx } from './idx.ts';
import type { OfficialFile, Piece } from './piece.ts';
import { tellApart } from './tell-apart.ts';
import { fail } from './words.ts';

/** Pictures or labels, by the number of dimensions. @throws PlainError, naming the file, when they are of no data set. */
export async function readIdxPiece(file: OfficialFile, known: readonly Dataset[]): Promise<Piece> {
  const idx = readIdx(file.bytes, file.name);
  const sets = known.filter(({ official }) => official?.layout.kind === 'idx');
  const isLabels = idx.dimensions.length === 1;
  if (sets.length === 0) throw fail('of-nothing-known', { name: file.name, what: isLabels ? 'labels' : 'pictures' });
  return isLabels ? readLabels(file, idx, sets) : readImages(file, idx, sets);
}

async function readImages(file: OfficialFile, { dimensions, values }: Idx, sets: readonly Dataset[]): Promise<Piece> {
  const [count = 0, height = 0, width = 0, channels = 1] = dimensions;
  const size = sizeWords([height, width, channels]);
  const fitting = sets.filter(({ shape }) => sizeWords(shape) === size);
  if (fitting.length === 0) {
    const known = sets.map(({ name, shape }) => ({ name, size: sizeWords(shape) }));
    throw fail('size-unknown', { name: file.name, size, known });
  }
  const { id } = await tellApart(fitting, file);
  return { kind: 'images', dataset: id, name: file.name, count, images: values };
}

async function readLabels(file: OfficialFile, { values }: Idx, sets: readonly Dataset[]): Promise<Piece> {
  const { name } = file;
  const highest = values.reduce((most, label) => Math.max(most, label), 0);
  const fitting = sets.filter(({ classes }) => highest < classes.length);
  if (fitting.length === 0) {
    const classes = Math.max(...sets.map((dataset) => dataset.classes.length));
    const index = values.findIndex((label) => label >= classes);
    throw fail('label-wrong', { name, index, label: values[index]!, classes });
  }
  const { id } = await tellApart(fitting, file);
  return { kind: 'labels', dataset: id, name, count: values.length, labels: values };
}

/** `28x28`; with the channels where there are several. */
function sizeWords([height, width, channels]: Shape): string {
  return channels === 1 ? `${height}x${width}` : `${height}x${width}x${channels}`;
}
