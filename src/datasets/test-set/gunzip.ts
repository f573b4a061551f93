import { PlainError } from '../../core/errors.ts';

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/**
 * Unpacks, but stops soon after `limit` bytes: a small file can unpack to more than there is memory.
 * @returns all bytes or, of larger ones, somewhat more than `limit`.
 * @throws PlainError, naming the file, when it is damaged or cut off.
 */
export async function gunzip(bytes: Uint8Array, name: string, limit: number): Promise<Uint8Array> {
  // The cast: typed arrays over shared memory are no parts of a Blob, and a file's bytes are never shared.
  const reader = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    while (length <= limit) {
      const { done, value } = await reader.read();
      if (done) break;
      chunks.push(value);
      length += value.length;
    }
  } catch {
    throw new PlainError(`${name} is damaged or cut off: it cannot be unpacked`);
  }
  // What is left is not wanted; an error in it changes nothing.
  void reader.cancel().catch(() => {});
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
