import { messageOf } from '../core/errors.ts';
import type { Backend, Started } from './backends/backend.ts';
import type { BackendChoice, BackendReport } from './protocol.ts';
import { fail } from './words.ts';

/**
 * Starts the asked-for backend or, for `auto`, the first that is worth taking; each must pass `check`.
 * When the asked-for one fails, the others follow in their order, and the report says why.
 * @throws when none works.
 */
export async function chooseBackend(
  backends: readonly Backend[],
  choice: BackendChoice,
  check: () => Promise<void>,
  signal?: AbortSignal,
): Promise<{ backend: Backend; started: Started; report: BackendReport }> {
  const asked = backends.filter((backend) => backend.name === choice);
  const order = [...asked, ...backends.filter((backend) => !asked.includes(backend))];
  const refused: { backend: Backend['name']; reason: string }[] = [];
  for (const backend of order) {
    signal?.throwIfAborted();
    try {
      const reluctance = backend.name === choice ? null : await backend.reluctance();
      if (reluctance) throw fail('backend-refused', { reason: reluctance });
      const started = await backend.start();
      await check();
      return { backend, started, report: { backend: backend.name, adapter: started.adapter, refused } };
    } catch (error) {
      refused.push({ backend: backend.name, reason: messageOf(error) });
    }
  }
  const reasons = refused.map(({ backend, reason }) => `${backend}: ${reason}`).join('; ');
  throw fail('no-backend', { reasons });
}
