import { fail } from './words.ts';

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/**
 * The bytes, unpacked piece by piece if they are gzipped. A caller that needs no more of them ends the iteration.
 * @throws PlainError, naming the file, when it is damaged or cut off.
 */
export async function* unpacked(bytes: Uint8Array, name: string): AsyncGenerator<Uint8Array, void, undefined> {
  if (!isGzip(bytes)) return yield bytes;
  // The cast: a Blob takes no typed arrays over shared memory, and a file's bytes are never shared.
  const reader = new Blob([bytes as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new DecompressionStream('gzip'))
    .getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(() => {
        throw fail('gzip-damaged', { name });
      });
      if (done) return;
      yield value;
    }
  } finally {
    // The rest is not needed, so an error in it is ignored.
    void reader.cancel().catch(() => {});
  }
}

/**
 * Unpacks, but stops soon after `limit` bytes: a small file can unpack to more than there is memory.
 * @returns all bytes or, of larger ones, somewhat more than `limit`.
 * @throws PlainError, naming the file, when it is damaged or cut off.
 */
export async function gunzip(bytes: Uint8Array, name: string, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of unpacked(bytes, name)) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > limit) break;
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
