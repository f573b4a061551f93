import type { Dataset } from '../dataset.ts';
import { joinPieces } from './join.ts';
import { readPiece, type OfficialFile } from './piece.ts';
import type { TestSet } from './test-set.ts';

/**
 * Reads official files, recognised by their content: MNIST's pictures and labels, or CIFAR-10's binary batches, each
 * gzipped or not.
 * @throws PlainError that names the file and says what is wrong or missing.
 */
export async function readTestSet(files: readonly OfficialFile[], known: readonly Dataset[]): Promise<TestSet> {
  return joinPieces(await Promise.all(files.map((file) => readPiece(file, known))), known);
}
