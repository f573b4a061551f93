import { transfer } from 'comlink';
import { holdLock } from '../core/liveness.ts';
import type { Engine } from './protocol.ts';

export type Method = Exclude<keyof Engine, 'close'>;

/** Progress of request `id`, as its method's own callback takes it. */
export type ProgressListener = (id: number, values: readonly unknown[]) => void;

/** What crosses to the worker: AbortSignals and callbacks do not, so requests have numbers. */
export interface Service {
  /** Resolves once the worker holds the lock, by whose end the page learns of the worker's. */
  open(models: string, listener: ProgressListener, lock: string): Promise<void>;
  call(id: number, method: Method, values: readonly unknown[]): Promise<unknown>;
  abort(id: number): void;
}

/** Where each method takes its progress callback; the signal always comes last. */
const progressPlace: Partial<Record<Method, number>> = { load: 1, attack: 1, line: 1, score: 1 };

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
    async call(id, method, values) {
      if (!engine) throw new Error('the engine was called before it was opened');
      const controller = new AbortController();
      running.set(id, controller);
      const complete = [...values];
      const place = progressPlace[method];
      if (place !== undefined) complete[place] = (...news: unknown[]) => progress(id, news);
      complete.push(controller.signal);
      try {
        const result = await (engine[method] as (...all: unknown[]) => Promise<unknown>)(...complete);
        return transfer(result, buffersOf(result));
      } finally {
        running.delete(id);
      }
    },
    abort(id) {
      running.get(id)?.abort();
    },
  };
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
