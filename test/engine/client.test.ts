import { expose } from 'comlink';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { PlainError } from '../../src/core/errors.ts';
import { createEngineClient, type ClientOptions } from '../../src/engine/client.ts';
import type { AttackRequest, BackendReport, Engine } from '../../src/engine/protocol.ts';
import { createService } from '../../src/engine/service.ts';

const report: BackendReport = { backend: 'cpu', adapter: null, refused: [] };
const network = { id: 'mnist-convnet', epoch: 1 };
const picture = { shape: [1, 1, 1] as const, pixels: new Float32Array(1) };
const request: AttackRequest = {
  network,
  picture,
  attack: 'fgsm',
  epsilon: 0,
  parameters: {},
  label: null,
  target: null,
  seed: 0,
};

const opened: Engine[] = [];
afterEach(() => opened.splice(0).forEach((engine) => engine.close()));

/** A client whose n-th worker runs the n-th engine, over real message ports. */
function clientOf(engines: readonly Partial<Engine>[], options: Partial<ClientOptions> = {}) {
  const workers: { readonly port: MessagePort; terminated: boolean }[] = [];
  const createWorker = (): Worker => {
    const engine = engines[workers.length];
    if (!engine) throw new Error('no more workers were expected');
    const { port1, port2 } = new MessageChannel();
    expose(
      createService(() => ({ start: async () => report, close() {}, ...engine }) as Engine),
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
    const rows = await client.predict(network, [picture]);
    expect([...rows.logits]).toEqual([1, 2]);
    expect(logits.byteLength, 'handed over, not copied').toBe(0);
  });

  test('tell their progress', async () => {
    const { client } = clientOf([
      {
        line: async (_, onProgress) => {
          onProgress?.(1, 2);
          onProgress?.(2, 2);
          return { rows: 0, classes: 0, logits: new Float32Array() };
        },
      },
    ]);
    const told: unknown[] = [];
    const line = { network, centre: new Float32Array(), direction: new Float32Array(), positions: [] };
    await client.line(line, (...news) => told.push(news));
    expect(told).toEqual([
      [1, 2],
      [2, 2],
    ]);
  });

  test('are aborted on both sides, and reject at once with the reason', async () => {
    const [started, aborted] = [vi.fn(), vi.fn()];
    const { client } = clientOf([
      {
        attack: (_, __, signal) =>
          new Promise((_resolve, reject) => {
            started();
            signal?.addEventListener('abort', () => {
              aborted();
              reject(signal.reason as Error);
            });
          }),
      },
    ]);
    await client.start('auto');
    const controller = new AbortController();
    const answer = client.attack(request, undefined, controller.signal);
    answer.catch(() => {});
    await vi.waitFor(() => expect(started).toHaveBeenCalled());
    controller.abort();
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
    await vi.waitFor(() => expect(aborted).toHaveBeenCalledOnce());
  });

  test('keep the words and the name of an error', async () => {
    const { client, workers } = clientOf([{ load: () => Promise.reject(new PlainError('no such network: x')) }]);
    await expect(client.load(network)).rejects.toMatchObject({ name: 'PlainError', message: 'no such network: x' });
    expect(workers).toHaveLength(1);
  });
});

describe('faults', () => {
  const gone = (): Promise<never> => Promise.reject(named('DeviceLostError', 'the GPU went away: test'));
  const works = { predict: async () => ({ rows: 0, classes: 10, logits: new Float32Array() }) };

  test.each([
    ['a lost GPU', named('DeviceLostError', 'the GPU went away')],
    ['a WebAssembly trap', named('RuntimeError', 'memory access out of bounds')],
    ['memory that ran out', new RangeError('Array buffer allocation failed')],
  ])('%s: a new worker repeats the request', async (_, error) => {
    const told = vi.fn();
    const { client, workers } = clientOf([{ predict: () => Promise.reject(error) }, works], { onRestart: told });
    await expect(client.predict(network, [])).resolves.toMatchObject({ classes: 10 });
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, false]);
    expect(told).toHaveBeenCalledExactlyOnceWith(error.message, report);
  });

  test('a worker that dies: a new one repeats the request', async () => {
    const asked = vi.fn(() => new Promise<never>(() => {}));
    const { client, workers } = clientOf([{ predict: asked }, works]);
    const answer = client.predict(network, []);
    await vi.waitFor(() => expect(asked).toHaveBeenCalled());
    workers[0]!.port.dispatchEvent(Object.assign(new Event('error'), { message: 'killed' }));
    await expect(answer).resolves.toMatchObject({ classes: 10 });
  });

  test('a worker that dies while nothing is asked of it: the next request finds a new one, and it is told', async () => {
    const told = vi.fn();
    const { client, workers } = clientOf([{}, works], { onRestart: told });
    await client.start('auto');
    workers[0]!.port.dispatchEvent(Object.assign(new Event('error'), { message: 'killed' }));
    await expect(client.predict(network, [])).resolves.toMatchObject({ classes: 10 });
    expect(told).toHaveBeenCalledExactlyOnceWith('killed', report);
  });

  test('the new worker takes the backend that the person chose', async () => {
    const start = vi.fn(async () => report);
    const { client } = clientOf([{ predict: gone }, { ...works, start }]);
    await client.start('wasm');
    await client.predict(network, []);
    expect(start).toHaveBeenCalledWith('wasm', expect.anything());
  });

  test('two requests that fail together share one new worker', async () => {
    const { client, workers } = clientOf([{ predict: gone }, works]);
    await client.start('auto');
    await Promise.all([client.predict(network, []), client.predict(network, [])]);
    expect(workers).toHaveLength(2);
  });

  test('a request that fails twice is given up, and the next one can go on', async () => {
    const { client } = clientOf([{ predict: gone }, { predict: gone }, works]);
    await expect(client.predict(network, [])).rejects.toMatchObject({ name: 'DeviceLostError' });
    await expect(client.predict(network, [])).resolves.toMatchObject({ classes: 10 });
  });

  test('a backend that does not start is told, and can be tried again', async () => {
    const fails = { start: () => Promise.reject(new PlainError('no way to run the network was found')) };
    const { client } = clientOf([fails, works]);
    await expect(client.start('auto')).rejects.toThrow('no way to run the network');
    await expect(client.start('wasm')).resolves.toEqual(report);
  });
});
