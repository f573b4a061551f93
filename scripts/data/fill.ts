import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError } from '../../src/core/errors.ts';
import type { Streams } from '../command.ts';

/** The data folder being filled. Files come into it whole or not at all: they are written beside, and moved. */
export interface Filling {
  /** The data folder. */
  readonly target: string;
  /** Within it, and gone at the end. */
  readonly temporary: string;
  readonly streams: Streams;
  readonly signal: AbortSignal;
}

/**
 * Makes the folder and the temporary one in it, which does not outlive the work.
 * @throws PlainError for a disk that is full, a folder that cannot be written, and the like.
 */
export async function filling(
  target: string,
  streams: Streams,
  signal: AbortSignal,
  work: (filling: Filling) => Promise<void>,
): Promise<void> {
  try {
    mkdirSync(target, { recursive: true });
    const temporary = mkdtempSync(join(target, '.filling-'));
    try {
      await work({ target, temporary, streams, signal });
    } finally {
      rmSync(temporary, { recursive: true, force: true });
    }
  } catch (error) {
    throw isSystemError(error) ? new PlainError(`${target} could not be filled: ${error.message}`) : error;
  }
}

/** Puts a whole file into a data set's folder, in place of what has its name. */
export function put(bytes: Uint8Array, name: string, folder: string, { temporary }: Filling): void {
  mkdirSync(folder, { recursive: true });
  const path = join(temporary, name);
  writeFileSync(path, bytes);
  renameSync(path, join(folder, name));
}

/** Of the file system, with words of its own: "ENOSPC: no space left on device, write". Those of the network are causes of others. */
export function isSystemError(error: unknown): error is Error {
  return error instanceof Error && 'syscall' in error;
}
