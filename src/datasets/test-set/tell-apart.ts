import type { Dataset } from '../dataset.ts';
import { isNamedAs } from './names.ts';
import type { OfficialFile } from './piece.ts';
import { fail } from './words.ts';

/**
 * Of data sets whose layout a file has, the one that it is of: by its sum where that is official, else by its name.
 * @param candidates one at least
 * @throws PlainError, naming the file and the data sets, when neither tells.
 */
export async function tellApart(candidates: readonly Dataset[], file: OfficialFile): Promise<Dataset> {
  const [only, ...others] = candidates;
  if (only && others.length === 0) return only;
  const sum = await sha256(file.bytes);
  const byName = candidates.filter((dataset) => isNamedAs(file.name, dataset));
  const found = candidates.find((dataset) => sum !== null && hasSum(dataset, sum)) ?? onlyOne(byName);
  if (found) return found;
  throw fail('file-of-either', { name: file.name, datasets: candidates.map(({ name }) => name) });
}

function hasSum({ official }: Dataset, sum: string): boolean {
  return official!.files.some(({ sum: [algorithm, hex] }) => algorithm === 'sha256' && hex === sum);
}

function onlyOne<T>(found: readonly T[]): T | undefined {
  return found.length === 1 ? found[0] : undefined;
}

/** Lower-case hexadecimal; null where the browser computes none, as on pages without https. */
async function sha256(bytes: Uint8Array): Promise<string | null> {
  if (!globalThis.crypto?.subtle) return null;
  // The cast: a digest takes no shared memory, and a file's bytes are never shared.
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
