import { ready, setBackend } from '@tensorflow/tfjs-core';
import type { BackendName } from '../protocol.ts';
import { fail } from '../words.ts';

/** tfjs says in `getBackend()` that it took a backend even where it did not: only the boolean tells. */
export async function activate(name: BackendName): Promise<void> {
  if (!(await setBackend(name))) throw fail('backend-not-started', { name });
  await ready();
}
