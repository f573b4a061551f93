import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dataset } from '../../src/datasets/dataset.ts';
import type { Streams } from '../command.ts';
import { fail } from './words.ts';

/** The data folder being filled. Files come into it whole or not at all: they are written beside, and moved. */
export interface Filling {
  /** The data folder. */
  readonly target: string;
  /** A folder within it, removed at the end. */
  readonly temporary: string;
  /** All known data sets: a file may belong to another one than it is given for. */
  readonly datasets: readonly Dataset[];
  readonly streams: Streams;
  readonly signal: AbortSignal;
}

/**
 * Makes the folder and the temporary one in it, which does not outlive the work.
 * @throws PlainError for a disk that is full, a folder that cannot be written, and the like.
 */
export async function filling(
  { target, ...given }: Omit<Filling, 'temporary'>,
  work: (filling: Filling) => Promise<void>,
): Promise<void> {
  try {
    mkdirSync(target, { recursive: true });
    const temporary = mkdtempSync(join(target, '.filling-'));
    try {
      await work({ ...given, target, temporary });
    } finally {
      rmSync(temporary, { recursive: true, force: true });
    }
  } catch (error) {
    throw isSystemError(error) ? fail('not-filled', { folder: target, reason: error.message }) : error;
  }
}

/** Puts a whole file into a data set's folder, in place of what has its name. */
export function put(bytes: Uint8Array, name: string, folder: string, { temporary }: Filling): void {
  mkdirSync(folder, { recursive: true });
  const path = join(temporary, name);
  writeFileSync(path, bytes);
  renameSync(path, join(folder, name));
}

/** An error of the file system, such as "ENOSPC: no space left on device, write". Network errors come as causes of others. */
export function isSystemError(error: unknown): error is Error {
  return error instanceof Error && 'syscall' in error;
}
