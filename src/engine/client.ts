import { proxy, releaseProxy, wrap, type Remote } from 'comlink';
import { PlainError } from '../core/errors.ts';
import { lockFreed } from '../core/liveness.ts';
import type { BackendChoice, BackendReport, Engine } from './protocol.ts';
import type { Method, ProgressListener, Service } from './service.ts';

export interface ClientOptions {
  /** URL of the folder that holds the networks' folders, with a slash at its end. */
  readonly models: string;
  /** Told when a worker had to be replaced: what happened, and the backend that the new one took. */
  readonly onRestart?: (reason: string, report: BackendReport) => void;
  /** Tests put their own worker here. */
  readonly createWorker?: () => Worker;
}

interface Pending {
  readonly onProgress?: (...news: never[]) => void;
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

  start: Engine['start'] = (choice, signal) => {
    this.choice = choice;
    this.fault = null;
    this.ready = this.boot();
    // Whoever waits for the backend hears of a failure; this keeps it from being reported as unhandled besides.
    this.ready.catch(() => {});
    return withSignal(this.ready, signal);
  };
  load: Engine['load'] = (network, onProgress, signal) => this.call('load', [network], signal, onProgress);
  predict: Engine['predict'] = (network, pictures, signal) => this.call('predict', [network, pictures], signal);
  inputGradient: Engine['inputGradient'] = (request, signal) => this.call('inputGradient', [request], signal);
  attack: Engine['attack'] = (request, onStep, signal) => this.call('attack', [request], signal, onStep);
  curve: Engine['curve'] = (request, signal) => this.call('curve', [request], signal);
  line: Engine['line'] = (request, onProgress, signal) => this.call('line', [request], signal, onProgress);
  score: Engine['score'] = (request, onProgress, signal) => this.call('score', [request], signal, onProgress);
  memory: Engine['memory'] = () => this.call('memory', []);
  close: Engine['close'] = () => this.discard(new PlainError('the engine was closed'));

  /** Sends one request; after a fault of the worker itself, once more to a new one. */
  private async call<T>(
    method: Method,
    values: readonly unknown[],
    signal?: AbortSignal,
    onProgress?: (...news: never[]) => void,
  ): Promise<T> {
    await withSignal((this.ready ??= this.boot()), signal);
    const worker = this.worker;
    try {
      return await this.send<T>(method, values, signal, onProgress);
    } catch (error) {
      if (!isFatal(error)) throw error;
      // Unless another request that failed with it was quicker.
      if (worker && this.worker === worker) this.discard(error as Error);
      await withSignal((this.ready ??= this.boot()), signal);
      return this.send<T>(method, values, signal, onProgress);
    }
  }

  private send<T>(
    method: Method,
    values: readonly unknown[],
    signal?: AbortSignal,
    onProgress?: (...news: never[]) => void,
  ): Promise<T> {
    signal?.throwIfAborted();
    const id = ++this.last;
    const service = this.service;
    if (!service) throw new PlainError('the engine was closed');
    const failure = new Promise<never>((_, fail) => this.pending.set(id, { onProgress, fail }));
    const abort = (): void => void service.abort(id);
    signal?.addEventListener('abort', abort, { once: true });
    const answer = Promise.race([service.call(id, method, values) as Promise<T>, failure]);
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
        if (this.worker === worker) this.discard(new WorkerDiedError(message));
      };
      worker.addEventListener('error', (event) => die(event.message || 'the worker stopped'));
      worker.addEventListener('messageerror', () => die('a message from the worker could not be read'));
      const listener: ProgressListener = (id, news) => this.pending.get(id)?.onProgress?.(...(news as never[]));
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
      const report = await this.send<BackendReport>('start', [this.choice]);
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
    for (const { fail } of this.pending.values()) fail(reason);
  }
}

class WorkerDiedError extends Error {
  override readonly name = 'WorkerDiedError';
}

/**
 * True for errors after which the worker cannot be trusted any more: a lost device, memory that ran out, a
 * WebAssembly module that aborted, or the worker's own end. Names survive the way out of a worker, classes do not.
 */
export function isFatal(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return (
    ['WorkerDiedError', 'DeviceLostError', 'RuntimeError'].includes(error.name) ||
    /out of memory|allocation failed|memory access out of bounds|Aborted\(|device.*(lost|destroyed)/i.test(
      error.message,
    )
  );
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
