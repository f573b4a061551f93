import { ready, setBackend } from '@tensorflow/tfjs-core';
import { PlainError } from '../../core/errors.ts';
import type { BackendName } from '../protocol.ts';

/** tfjs says in `getBackend()` that it took a backend even where it did not: only the boolean tells. */
export async function activate(name: BackendName): Promise<void> {
  if (!(await setBackend(name))) throw new PlainError(`the ${name} backend could not be started`);
  await ready();
}
