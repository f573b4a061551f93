/** Files of any kind, told apart; and the pieces of a test set, joined once they are all there. */
import { messageOf, PlainError } from '../../core/errors.ts';
import type { Dataset } from '../../datasets/dataset.ts';
import { joinPieces, missingFrom } from '../../datasets/test-set/join.ts';
import type { Piece } from '../../datasets/test-set/piece.ts';
import { readPiece } from '../../datasets/test-set/read-piece.ts';
import { isOfficialFile, RECOGNISED } from '../../datasets/test-set/recognise.ts';
import type { TestSet } from '../../datasets/test-set/test-set.ts';
import type { PictureFile } from '../../pictures/decode.ts';
import { fail, unnamedFile } from '../words.ts';

export interface Sorted {
  readonly pictures: readonly PictureFile[];
  readonly official: readonly PictureFile[];
}

/** Tells official files of a data set by their content. What cannot be opened is left to the decoder of pictures. */
export async function sortFiles(files: readonly PictureFile[], datasets: readonly Dataset[]): Promise<Sorted> {
  const official = await Promise.all(files.map((file) => isOfficial(file, datasets)));
  return { pictures: files.filter((_, i) => !official[i]), official: files.filter((_, i) => official[i]) };
}

async function isOfficial(file: PictureFile, datasets: readonly Dataset[]): Promise<boolean> {
  const start = await file
    .slice(0, RECOGNISED)
    .arrayBuffer()
    .catch(() => null);
  return start !== null && isOfficialFile(new Uint8Array(start), file.name ?? '', file.size, datasets);
}

export interface Taken {
  readonly sets: readonly TestSet[];
  /** Files whose other half is still to come. */
  readonly pieces: readonly Piece[];
  /** What is still to come, in plain words. */
  readonly missing: readonly string[];
  /** What could not be read or joined, in plain words. */
  readonly errors: readonly string[];
}

/** Reads official files, and joins them with those that waited. @returns also what went wrong: nothing is thrown. */
export async function takePieces(
  files: readonly PictureFile[],
  waiting: readonly Piece[],
  datasets: readonly Dataset[],
): Promise<Taken> {
  const read = await Promise.all(files.map((file) => readOne(file, datasets)));
  const fresh = read.filter((piece) => typeof piece !== 'string');
  const errors = read.filter((piece) => typeof piece === 'string');
  const taken: { sets: TestSet[]; pieces: Piece[]; missing: string[]; errors: string[] } = {
    sets: [],
    pieces: [],
    missing: [],
    errors,
  };
  for (const dataset of new Set([...waiting, ...fresh].map((piece) => piece.dataset))) {
    const own = fresh.filter((piece) => piece.dataset === dataset);
    const old = waiting.filter((piece) => piece.dataset === dataset);
    // A new file replaces the waiting one of its kind.
    const kept = old.filter(({ kind }) => !own.some((piece) => piece.kind === kind));
    joinInto(taken, own, kept, { old, datasets });
  }
  return taken;
}

interface Before {
  readonly old: readonly Piece[];
  readonly datasets: readonly Dataset[];
}

/** Where the files do not belong together, the waiting ones are kept, the new ones dropped, and the error is told. */
function joinInto(
  taken: { sets: TestSet[]; pieces: Piece[]; missing: string[]; errors: string[] },
  own: Piece[],
  kept: Piece[],
  { old, datasets }: Before,
): void {
  const all = [...kept, ...own];
  const missing = missingFrom(all);
  if (missing !== null) {
    taken.pieces.push(...all);
    if (own.length > 0) taken.missing.push(missing);
    return;
  }
  try {
    taken.sets.push(joinPieces(all, datasets));
  } catch (error) {
    taken.pieces.push(...old);
    taken.errors.push(messageOf(error));
  }
}

async function readOne(file: PictureFile, datasets: readonly Dataset[]): Promise<Piece | string> {
  const name = file.name || unnamedFile;
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return await readPiece({ name, bytes }, datasets);
  } catch (error) {
    if (error instanceof PlainError) return error.message;
    return fail('file-not-opened', { name }).message;
  }
}

/** Whether two sets hold the same pictures, whatever their files are called. */
export function isSameSet(a: TestSet, b: TestSet): boolean {
  return a.dataset === b.dataset && sameNumbers(a.labels, b.labels) && sameNumbers(a.images, b.images);
}

function sameNumbers(a: TestSet['labels'], b: TestSet['labels']): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
