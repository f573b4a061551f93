import type { Dataset } from '../dataset.ts';
import { joinPieces } from './join.ts';
import type { OfficialFile } from './piece.ts';
import { readPiece } from './read-piece.ts';
import type { TestSet } from './test-set.ts';

/**
 * Reads official files, recognised by their content: pictures and their labels as of MNIST, or batches as of CIFAR-10's
 * binary version, each gzipped or not.
 * @throws PlainError that names the file and says what is wrong or missing.
 */
export async function readTestSet(files: readonly OfficialFile[], known: readonly Dataset[]): Promise<TestSet> {
  return joinPieces(await Promise.all(files.map((file) => readPiece(file, known))), known);
}
