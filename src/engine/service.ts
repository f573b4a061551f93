import { transfer } from 'comlink';
import { holdLock } from '../core/liveness.ts';
import { faultOf, type Fault } from './faults.ts';
import type { Engine, Kind } from './protocol.ts';
import { fail } from './words.ts';

/** Progress of request `id`. */
export type ProgressListener = (id: number, news: unknown) => void;

/** How a request ended. Errors are data here: what would cross as an exception would lose its code. */
export type Answer = { readonly value: unknown } | { readonly fault: Fault };

/** What crosses to the worker: AbortSignals and callbacks do not, so requests have numbers. */
export interface Service {
  /** Resolves once the worker holds the lock, by whose end the page learns of the worker's. */
  open(models: string, listener: ProgressListener, lock: string): Promise<void>;
  call(id: number, kind: Kind, asks: unknown): Promise<Answer>;
  abort(id: number): void;
}

/** The worker's side of client.ts. */
export function createService(create: (models: string) => Engine): Service {
  const running = new Map<number, AbortController>();
  let engine: Engine | null = null;
  let progress: ProgressListener = () => {};
  return {
    open(models, listener, lock) {
      engine = create(models);
      progress = listener;
      return holdLock(lock);
    },
    async call(id, kind, asks) {
      const { signal } = begin(running, id);
      try {
        if (!engine) throw fail('not-open', {});
        // The client's types hold: what it sends is what the kind asks.
        const value = await engine.request(kind, asks as never, { signal, onProgress: (news) => progress(id, news) });
        return transfer({ value }, buffersOf(value));
      } catch (error) {
        return { fault: faultOf(error) };
      } finally {
        running.delete(id);
      }
    },
    abort(id) {
      running.get(id)?.abort();
    },
  };
}

function begin(running: Map<number, AbortController>, id: number): AbortController {
  const controller = new AbortController();
  running.set(id, controller);
  return controller;
}

/** The buffers of all typed arrays in plain data: they are handed over, not copied. */
export function buffersOf(value: unknown, found = new Set<ArrayBuffer>()): ArrayBuffer[] {
  if (ArrayBuffer.isView(value)) {
    if (value.buffer instanceof ArrayBuffer && value.byteLength === value.buffer.byteLength) found.add(value.buffer);
  } else if (value !== null && typeof value === 'object') {
    for (const part of Object.values(value)) buffersOf(part, found);
  }
  return [...found];
}
