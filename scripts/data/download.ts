import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { PlainError } from '../../src/core/errors.ts';
import type { Archive } from '../../src/datasets/official.ts';
import type { Line } from '../terminal-line.ts';
import { isSystemError } from './fill.ts';
import { fail } from './words.ts';

/**
 * Fetches an archive into a folder, from the first address that has it, and checks its sum.
 * @returns where it is.
 * @throws PlainError when no address gives the official file, the file system's error when it cannot be written, the
 *   signal's reason when aborted; what was written is of no use then.
 */
export async function download(archive: Archive, folder: string, line: Line, signal: AbortSignal): Promise<string> {
  const path = join(folder, archive.name);
  const reasons: string[] = [];
  for (const address of archive.addresses) {
    try {
      await downloadFrom(address, archive, path, line, signal);
      return path;
    } catch (error) {
      signal.throwIfAborted();
      if (isSystemError(error)) throw error;
      reasons.push(`${address}: ${inWords(error)}`);
    } finally {
      line.clear();
    }
  }
  throw fail('not-fetched', { name: archive.name, reasons });
}

async function downloadFrom(
  address: string,
  { name, sum: [algorithm, hex] }: Archive,
  path: string,
  line: Line,
  signal: AbortSignal,
): Promise<void> {
  // Without transfer compression: sums are of the file as it is published.
  const response = await fetch(address, { signal, headers: { 'accept-encoding': 'identity' } });
  if (!response.ok || !response.body)
    throw fail('server-refused', { status: response.status, words: response.statusText });
  const total = Number(response.headers.get('content-length') ?? 0);
  const hash = createHash(algorithm);
  let loaded = 0;
  const watched = async function* (chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      hash.update(chunk);
      loaded += chunk.length;
      line.show(`${name}: ${megabytes(loaded)}${total > 0 ? ` of ${megabytes(total)}` : ''} MB`);
      yield chunk;
    }
  };
  await pipeline(Readable.fromWeb(response.body as ReadableStream), watched, createWriteStream(path), { signal });
  const found = hash.digest('hex');
  if (found !== hex) throw fail('fetched-another', { algorithm, found, expected: hex });
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}

/** Node says "fetch failed" and "terminated", and why in the cause. */
function inWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof PlainError) return error.message;
  const cause = error.cause instanceof Error ? error.cause : error;
  const reason = 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.message;
  return error.message === 'terminated'
    ? `the download was cut off (${reason})`
    : `it could not be reached (${reason})`;
}
