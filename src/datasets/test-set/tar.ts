import { fail } from './words.ts';

/** Bytes. A header has the size of one block, and files are padded to whole blocks. */
const BLOCK = 512;

export function isTar(bytes: Uint8Array): boolean {
  return textAt(bytes, 257, 5) === 'ustar';
}

export interface ArchivedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * The first file of an archive (ustar, as POSIX.1-1988 and GNU tar write it) whose path matches. Other files are skipped
 * as they are read, so that of CIFAR-10's 180 MB only one batch is kept in memory.
 * @param chunks the archive's bytes, in pieces of any size
 * @param limit a larger file is passed over too
 * @returns null where there is none. @throws PlainError, naming the archive, when it is damaged or cut off.
 */
export async function findInTar(
  chunks: AsyncGenerator<Uint8Array>,
  name: string,
  wanted: RegExp,
  limit: number,
): Promise<ArchivedFile | null> {
  const bytes = new Stream(chunks);
  try {
    for (;;) {
      const header = new Uint8Array(BLOCK);
      // Blocks of zeros end an archive.
      if (!(await bytes.pass(BLOCK, header)) || header[0] === 0) return null;
      const [path, size] = [textAt(header, 0, 100), Number.parseInt(textAt(header, 124, 12), 8)];
      if (!isTar(header) || !(size >= 0)) throw fail('archive-damaged', { name });
      const isWanted = wanted.test(path) && size <= limit;
      const content = isWanted ? new Uint8Array(size) : null;
      if (!(await bytes.pass(Math.ceil(size / BLOCK) * BLOCK, content))) throw fail('archive-cut-off', { name, path });
      if (content) return { path, bytes: content };
    }
  } finally {
    await bytes.close();
  }
}

/** Chunks of any size, taken as so many bytes at a time. */
class Stream {
  private readonly chunks: AsyncGenerator<Uint8Array>;
  private rest = new Uint8Array();

  constructor(chunks: AsyncGenerator<Uint8Array>) {
    this.chunks = chunks;
  }

  /** Reads `count` bytes; as many as fit are written to `into`. @returns false if there are fewer */
  async pass(count: number, into: Uint8Array | null): Promise<boolean> {
    for (let done = 0; done < count;) {
      if (this.rest.length === 0) {
        const next = await this.chunks.next();
        if (next.done) return false;
        this.rest = next.value as Uint8Array<ArrayBuffer>;
      }
      const part = this.rest.subarray(0, count - done);
      if (into) into.set(part.subarray(0, Math.max(0, into.length - done)), done);
      this.rest = this.rest.subarray(part.length);
      done += part.length;
    }
    return true;
  }

  close(): Promise<unknown> {
    return this.chunks.return(undefined);
  }
}

/** ASCII up to a zero. */
function textAt(bytes: Uint8Array, start: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(start, start + length)).replace(/\0[^]*$/, '');
}
