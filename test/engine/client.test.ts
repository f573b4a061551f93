import { expose } from 'comlink';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { PlainError } from '../../src/core/errors.ts';
import { createEngineClient, type ClientOptions } from '../../src/engine/client.ts';
import type { AttackRequest, BackendReport, Engine, Kind } from '../../src/engine/protocol.ts';
import type { Handler } from '../../src/engine/requests/request.ts';
import { createService } from '../../src/engine/service.ts';
import { fail } from '../../src/engine/words.ts';

const report: BackendReport = { backend: 'cpu', adapter: null, refused: [] };
const network = { id: 'mnist-convnet', epoch: 1 };
const picture = { shape: [1, 1, 1] as const, pixels: new Float32Array(1) };
const request: AttackRequest = {
  network,
  picture,
  attack: 'fgsm',
  radius: 0,
  parameters: {},
  label: null,
  target: null,
  seed: 0,
};

const opened: Engine[] = [];
afterEach(() => opened.splice(0).forEach((engine) => engine.close()));

/** What an engine of a test answers; it is given no host. */
type Answers = {
  readonly [K in Kind]?: (asks: Parameters<Handler<K>>[0], call: Parameters<Handler<K>>[2]) => ReturnType<Handler<K>>;
};

function engineOf(given: Answers): Engine {
  const answers: Answers = { start: async () => report, ...given };
  return {
    request: (kind, asks, { signal, onProgress } = {}) =>
      answers[kind]!(asks, { signal, tell: (news) => onProgress?.(news) }),
    close() {},
  };
}

/** A client whose n-th worker runs the n-th engine, over real message ports. */
function clientOf(engines: readonly Answers[], options: Partial<ClientOptions> = {}) {
  const workers: { readonly port: MessagePort; terminated: boolean }[] = [];
  const createWorker = (): Worker => {
    const engine = engines[workers.length];
    if (!engine) throw new Error('no more workers were expected');
    const { port1, port2 } = new MessageChannel();
    expose(
      createService(() => engineOf(engine)),
      port2,
    );
    const worker = { port: port1, terminated: false };
    workers.push(worker);
    const terminate = (): void => {
      worker.terminated = true;
      port1.close();
    };
    return Object.assign(port1, { terminate }) as unknown as Worker;
  };
  const client = createEngineClient({ models: 'models/', createWorker, ...options });
  opened.push(client);
  return { client, workers };
}

function named(name: string, message: string): Error {
  return Object.assign(new Error(message), { name });
}

describe('requests', () => {
  test('start by themselves and bring typed arrays back', async () => {
    const logits = Float32Array.of(1, 2);
    const { client } = clientOf([{ predict: async () => ({ rows: 1, classes: 2, logits }) }]);
    const rows = await client.request('predict', { network, pictures: [picture] });
    expect([...rows.logits]).toEqual([1, 2]);
    expect(logits.byteLength, 'handed over, not copied').toBe(0);
  });

  test('tell their progress', async () => {
    const { client } = clientOf([
      {
        line: async (_, { tell }) => {
          tell({ done: 1, of: 2 });
          tell({ done: 2, of: 2 });
          return { rows: 0, classes: 0, logits: new Float32Array() };
        },
      },
    ]);
    const told: unknown[] = [];
    const line = { network, centre: new Float32Array(), direction: new Float32Array(), positions: [] };
    await client.request('line', line, { onProgress: (news) => told.push(news) });
    expect(told).toEqual([
      { done: 1, of: 2 },
      { done: 2, of: 2 },
    ]);
  });

  test('are aborted on both sides, and reject at once with the reason', async () => {
    const [started, aborted] = [vi.fn(), vi.fn()];
    const { client } = clientOf([
      {
        attack: (_, { signal }) =>
          new Promise((_resolve, reject) => {
            started();
            signal?.addEventListener('abort', () => {
              aborted();
              reject(signal.reason as Error);
            });
          }),
      },
    ]);
    await client.request('start', { choice: 'auto' });
    const controller = new AbortController();
    const answer = client.request('attack', request, { signal: controller.signal });
    answer.catch(() => {});
    await vi.waitFor(() => expect(started).toHaveBeenCalled());
    controller.abort();
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
    await vi.waitFor(() => expect(aborted).toHaveBeenCalledOnce());
  });

  test('keep the code, the values and so the words of an error', async () => {
    const { client, workers } = clientOf([
      { load: () => Promise.reject(fail('no-such-class', { label: 12, classes: 10 })) },
    ]);
    const answer = client.request('load', { network });
    await expect(answer).rejects.toBeInstanceOf(PlainError);
    await expect(answer).rejects.toMatchObject({
      code: 'no-such-class',
      values: { label: 12, classes: 10 },
      message: 'no class 12 among 10',
    });
    expect(workers).toHaveLength(1);
  });

  test('keep the words and the stack of what nobody foresaw', async () => {
    const { client } = clientOf([{ load: () => Promise.reject(new TypeError('x is not a function')) }]);
    const answer = client.request('load', { network });
    await expect(answer).rejects.toMatchObject({ code: 'unexpected', message: 'x is not a function' });
    await expect(answer).rejects.toMatchObject({ stack: expect.stringContaining('client.test.ts') });
  });
});

describe('faults', () => {
  const gone = (): Promise<never> => Promise.reject(fail('device-lost', { reason: 'test' }));
  const nothing = { network, pictures: [] };
  const works = { predict: async () => ({ rows: 0, classes: 10, logits: new Float32Array() }) };

  test.each([
    ['a lost GPU', fail('device-lost', { reason: 'unplugged' })],
    ['a lost GPU, in words of its own', new Error('GPU device was lost')],
    ['a WebAssembly trap', named('RuntimeError', 'memory access out of bounds')],
    ['memory that ran out', new RangeError('Array buffer allocation failed')],
  ])('%s: a new worker repeats the request', async (_, error) => {
    const told = vi.fn();
    const { client, workers } = clientOf([{ predict: () => Promise.reject(error) }, works], { onRestart: told });
    await expect(client.request('predict', nothing)).resolves.toMatchObject({ classes: 10 });
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, false]);
    expect(told).toHaveBeenCalledExactlyOnceWith(expect.stringContaining(error.message), report);
  });

  test('a worker that dies: a new one repeats the request', async () => {
    const asked = vi.fn(() => new Promise<never>(() => {}));
    const { client, workers } = clientOf([{ predict: asked }, works]);
    const answer = client.request('predict', nothing);
    await vi.waitFor(() => expect(asked).toHaveBeenCalled());
    workers[0]!.port.dispatchEvent(Object.assign(new Event('error'), { message: 'killed' }));
    await expect(answer).resolves.toMatchObject({ classes: 10 });
  });

  test('a worker that dies while nothing is asked of it: the next request finds a new one, and it is told', async () => {
    const told = vi.fn();
    const { client, workers } = clientOf([{}, works], { onRestart: told });
    await client.request('start', { choice: 'auto' });
    workers[0]!.port.dispatchEvent(Object.assign(new Event('error'), { message: 'killed' }));
    await expect(client.request('predict', nothing)).resolves.toMatchObject({ classes: 10 });
    expect(told).toHaveBeenCalledExactlyOnceWith('killed', report);
  });

  test('the new worker takes the backend that the person chose', async () => {
    const start = vi.fn(async () => report);
    const { client } = clientOf([{ predict: gone }, { ...works, start }]);
    await client.request('start', { choice: 'wasm' });
    await client.request('predict', nothing);
    expect(start).toHaveBeenCalledWith({ choice: 'wasm' }, expect.anything());
  });

  test('two requests that fail together share one new worker', async () => {
    const { client, workers } = clientOf([{ predict: gone }, works]);
    await client.request('start', { choice: 'auto' });
    await Promise.all([client.request('predict', nothing), client.request('predict', nothing)]);
    expect(workers).toHaveLength(2);
  });

  test('a request that fails twice is given up, and the next one can go on', async () => {
    const { client } = clientOf([{ predict: gone }, { predict: gone }, works]);
    await expect(client.request('predict', nothing)).rejects.toMatchObject({ code: 'device-lost' });
    await expect(client.request('predict', nothing)).resolves.toMatchObject({ classes: 10 });
  });

  test('a backend that does not start is told, and can be tried again', async () => {
    const fails = { start: () => Promise.reject(fail('no-backend', { reasons: 'wasm: none' })) };
    const { client } = clientOf([fails, works]);
    await expect(client.request('start', { choice: 'auto' })).rejects.toThrow('no way to run the network');
    await expect(client.request('start', { choice: 'wasm' })).resolves.toEqual(report);
  });
});
