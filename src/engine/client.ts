import { proxy, releaseProxy, wrap, type Remote } from 'comlink';
import { lockFreed } from '../core/liveness.ts';
import { errorOf, isFatal } from './faults.ts';
import type { Asks, BackendChoice, BackendReport, Engine, Gives, Kind, RequestOptions, Tells } from './protocol.ts';
import type { Answer, ProgressListener, Service } from './service.ts';
import { fail } from './words.ts';

export interface ClientOptions {
  /** URL of the folder that holds the networks' folders, with a slash at its end. */
  readonly models: string;
  /** Told when a worker had to be replaced: what happened, and the backend that the new one took. */
  readonly onRestart?: (reason: string, report: BackendReport) => void;
  /** Tests put their own worker here. */
  readonly createWorker?: () => Worker;
}

interface Pending {
  readonly tell: (news: unknown) => void;
  readonly fail: (reason: Error) => void;
}

/** The engine in a module worker. One that died, lost its GPU or its memory is replaced, and the request repeated once. */
export function createEngineClient(options: ClientOptions): Engine {
  return new EngineClient(options);
}

class EngineClient implements Engine {
  private readonly options: ClientOptions;
  private readonly pending = new Map<number, Pending>();
  private worker: Worker | null = null;
  private service: Remote<Service> | null = null;
  private ready: Promise<BackendReport> | null = null;
  private choice: BackendChoice = 'auto';
  /** Why the last worker was given up; told once a new one runs. */
  private fault: string | null = null;
  private last = 0;

  constructor(options: ClientOptions) {
    this.options = options;
  }

  request: Engine['request'] = async (kind, asks, options = {}) => {
    if (kind === 'start') {
      this.choice = (asks as Asks<'start'>).choice;
      this.fault = null;
      this.ready = this.boot();
      // Whoever waits for the backend hears of a failure; this keeps it from being reported as unhandled besides.
      this.ready.catch(() => {});
      return withSignal(this.ready as Promise<Gives<typeof kind>>, options.signal);
    }
    return this.call(kind, asks, options);
  };

  close: Engine['close'] = () => this.discard(fail('closed', {}));

  /** Sends one request; after a fault of the worker itself, once more to a new one. */
  private async call<K extends Kind>(kind: K, asks: Asks<K>, options: RequestOptions<K>): Promise<Gives<K>> {
    await withSignal((this.ready ??= this.boot()), options.signal);
    const worker = this.worker;
    try {
      return await this.send(kind, asks, options);
    } catch (error) {
      if (!isFatal(error)) throw error;
      // Unless another request that failed with it was quicker.
      if (worker && this.worker === worker) this.discard(error as Error);
      await withSignal((this.ready ??= this.boot()), options.signal);
      return this.send(kind, asks, options);
    }
  }

  private send<K extends Kind>(
    kind: K,
    asks: Asks<K>,
    { signal, onProgress }: RequestOptions<K> = {},
  ): Promise<Gives<K>> {
    signal?.throwIfAborted();
    const id = ++this.last;
    const service = this.service;
    if (!service) throw fail('closed', {});
    const failure = new Promise<never>((_, reject) =>
      this.pending.set(id, { tell: (news) => onProgress?.(news as Tells<K>), fail: reject }),
    );
    const abort = (): void => void service.abort(id);
    signal?.addEventListener('abort', abort, { once: true });
    const answer = Promise.race([service.call(id, kind, asks).then(valueOf<K>), failure]);
    return withSignal(answer, signal).finally(() => {
      signal?.removeEventListener('abort', abort);
      this.pending.delete(id);
    });
  }

  private async boot(): Promise<BackendReport> {
    if (!this.worker) {
      const worker = (this.options.createWorker ?? defaultWorker)();
      this.worker = worker;
      this.service = wrap<Service>(worker);
      const die = (message: string): void => {
        if (this.worker === worker) this.discard(fail('worker-ended', { reason: message }));
      };
      worker.addEventListener('error', (event) => die(event.message || 'the worker stopped'));
      worker.addEventListener('messageerror', () => die('a message from the worker could not be read'));
      const listener: ProgressListener = (id, news) => this.pending.get(id)?.tell(news);
      const lock = `engine ${performance.timeOrigin} ${Math.random()}`;
      // Not awaited: a worker whose script cannot be fetched never answers, and its error event fails what is pending.
      void this.service
        .open(this.options.models, proxy(listener), lock)
        .then(() => lockFreed(lock))
        .then(() => die('the worker was stopped'))
        // A frame in a sandbox is refused its locks, and does without them.
        .catch(() => {});
    }
    try {
      const report = await this.send('start', { choice: this.choice });
      if (this.fault !== null) this.options.onRestart?.(this.fault, report);
      this.fault = null;
      return report;
    } catch (error) {
      // So that the next request begins with a new worker instead of failing for ever.
      this.discard(error as Error);
      throw error;
    }
  }

  private discard(reason: Error): void {
    this.service?.[releaseProxy]();
    this.worker?.terminate();
    this.worker = this.service = this.ready = null;
    this.fault = reason.message;
    for (const pending of this.pending.values()) pending.fail(reason);
  }
}

/** @throws the error that a request ended with */
function valueOf<K extends Kind>(answer: Answer): Gives<K> {
  if ('fault' in answer) throw errorOf(answer.fault);
  return answer.value as Gives<K>;
}

function defaultWorker(): Worker {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'engine' });
}

/** The promise, or the signal's reason as soon as it is aborted. */
function withSignal<T>(promise: Promise<T>, signal?: AbortSignal): Promise<T> {
  if (!signal) return promise;
  return new Promise<T>((resolve, reject) => {
    const abort = (): void => reject(signal.reason as Error);
    if (signal.aborted) return abort();
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
