/** Files of any kind, told apart; and the pieces of a test set, joined once they are all there. */
import { PlainError } from '../../core/errors.ts';
import type { Dataset } from '../../datasets/dataset.ts';
import { joinPieces, missingFrom } from '../../datasets/test-set/join.ts';
import { readPiece, type Piece } from '../../datasets/test-set/piece.ts';
import { isOfficialFile, RECOGNISED } from '../../datasets/test-set/recognise.ts';
import type { TestSet } from '../../datasets/test-set/test-set.ts';
import type { PictureFile } from '../../pictures/decode.ts';

export interface Sorted {
  readonly pictures: readonly PictureFile[];
  readonly official: readonly PictureFile[];
}

/** Which files are official files of a data set, by their content. What cannot be opened is left to the decoder of pictures. */
export async function sortFiles(files: readonly PictureFile[]): Promise<Sorted> {
  const official = await Promise.all(files.map(isOfficial));
  return { pictures: files.filter((_, i) => !official[i]), official: files.filter((_, i) => official[i]) };
}

async function isOfficial(file: PictureFile): Promise<boolean> {
  const start = await file
    .slice(0, RECOGNISED)
    .arrayBuffer()
    .catch(() => null);
  return start !== null && isOfficialFile(new Uint8Array(start), file.name ?? '', file.size);
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
  known: readonly Dataset[],
): Promise<Taken> {
  const read = await Promise.all(files.map((file) => readOne(file, known)));
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
    // A file given again, or another in its place, counts instead of the one that waited.
    const kept = old.filter(({ kind }) => !own.some((piece) => piece.kind === kind));
    joinInto(taken, own, kept, { old, known });
  }
  return taken;
}

interface Before {
  readonly old: readonly Piece[];
  readonly known: readonly Dataset[];
}

/** Of files that do not belong together, those that waited go on waiting, and the new ones are told. */
function joinInto(
  taken: { sets: TestSet[]; pieces: Piece[]; missing: string[]; errors: string[] },
  own: Piece[],
  kept: Piece[],
  { old, known }: Before,
): void {
  const all = [...kept, ...own];
  const missing = missingFrom(all);
  if (missing !== null) {
    taken.pieces.push(...all);
    if (own.length > 0) taken.missing.push(missing);
    return;
  }
  try {
    taken.sets.push(joinPieces(all, known));
  } catch (error) {
    taken.pieces.push(...old);
    taken.errors.push(error instanceof Error ? error.message : String(error));
  }
}

async function readOne(file: PictureFile, known: readonly Dataset[]): Promise<Piece | string> {
  const name = file.name || 'the file';
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return await readPiece({ name, bytes }, known);
  } catch (error) {
    if (error instanceof PlainError) return error.message;
    return `${name} could not be opened: it may have been moved, or it is larger than this browser can read`;
  }
}

/** Whether two sets hold the same pictures, whatever their files are called. */
export function isSameSet(a: TestSet, b: TestSet): boolean {
  return a.dataset === b.dataset && sameBytes(a.labels, b.labels) && sameBytes(a.images, b.images);
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
