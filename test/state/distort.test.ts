import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Asks } from '../../src/engine/protocol.ts';
import { measures } from '../../src/robustness/registry.ts';
import { connect, disconnect, rows } from './connected.ts';
import { settled } from './fake-engine.ts';
import { giveBatch } from './test-set/given.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'] }));
afterEach(() => {
  disconnect();
  vi.useRealTimers();
});

/** As many pictures as one question to the network is about, all of class 4. */
const labels = Array.from({ length: 20 }, () => 4);

async function distorting() {
  const both = connect({ network: 'cifar10-convnet', epoch: 5 });
  await giveBatch(both.store, labels);
  both.store.getState().measureDistortions();
  await settled();
  const job = () => both.store.getState().distorting;
  return { ...both, job };
}

/** The network reads all of them rightly. */
async function readAll({ engine }: Awaited<ReturnType<typeof distorting>>): Promise<void> {
  const { pictures } = engine.last('predict').request as Asks<'predict'>;
  const answer = rows(pictures.length);
  for (let i = 0; i < pictures.length; i++) answer.logits[10 * i + 4] = 3;
  await engine.last('predict').resolve(answer);
}

/** One picture's I-FGSM, for which the margin falls to `margin` at once. */
async function attackOnce({ engine }: Awaited<ReturnType<typeof distorting>>, margin: number): Promise<void> {
  const logits = new Float32Array(10);
  logits[4] = 3;
  const gradient = new Float32Array(3072).fill(0.001);
  await engine.last('gradient').resolve({ label: 4, logits, gradient });
  const after = logits.slice();
  after[4] = margin;
  await engine.last('attack').resolve({ steps: [{ logits }, { logits: after }] });
}

describe('measuring robustness on the person’s own test set', () => {
  it('needs one', async () => {
    const { store, engine } = connect();
    store.getState().measureDistortions();
    await settled();
    expect(store.getState().distorting).toBeNull();
    expect(engine.count('predict')).toBe(0);
  });

  it('measures the chosen network, picture by picture, and tells how far it is', async () => {
    const all = await distorting();
    const { engine, store, job } = all;
    const network = { id: 'cifar10-convnet', epoch: 5 };
    expect(engine.last('load').request).toEqual({ network });
    await engine.last('load').resolve({ network });
    expect(engine.last('predict').request).toMatchObject({ network });
    expect(job()).toMatchObject({ measure: 'ifgsm-linf', done: 0, of: 0 });
    await readAll(all);
    await settled(995);
    await attackOnce(all, -0.1);
    expect(job()).toMatchObject({ measure: 'ifgsm-linf', done: 1, of: 20 });
    expect(job()!.milliseconds).toBeGreaterThan(990);
    expect(store.getState().distortions).toMatchObject([
      { measure: 'ifgsm-linf', network, values: [expect.any(Number)] },
    ]);
  });

  it('goes on with the same network and pictures when something else is chosen', async () => {
    const all = await distorting();
    await all.engine.last('load').resolve({});
    await readAll(all);
    all.store.getState().choose({ network: 'cifar10-resnet', epoch: 50 });
    await attackOnce(all, -0.1);
    expect(all.engine.last('gradient').request).toMatchObject({ network: { id: 'cifar10-convnet', epoch: 5 } });
    expect(all.job()).toMatchObject({ done: 1, job: { measures: measures.map(({ id }) => id) } });
  });

  it('is cancelled at once, and keeps what it has', async () => {
    const all = await distorting();
    await all.engine.last('load').resolve({});
    await readAll(all);
    await attackOnce(all, -0.1);
    const open = all.engine.last('gradient');
    all.store.getState().stopDistorting();
    await settled();
    expect(open.signal?.aborted).toBe(true);
    expect(all.store.getState()).toMatchObject({ distorting: null, distortions: [{ values: [expect.any(Number)] }] });
    expect(all.store.getState().notices).toEqual([]);
  });

  it('ends when its test set is taken away', async () => {
    const { engine, store } = await distorting();
    const open = engine.last('load');
    store.getState().forgetTestSet('cifar10');
    await settled();
    expect([open.signal?.aborted, store.getState().distorting]).toEqual([true, null]);
  });

  it('says why it stopped', async () => {
    const { engine, store } = await distorting();
    await engine.last('load').reject(new Error('no such file'));
    expect(store.getState().distorting).toBeNull();
    expect(store.getState().notices.map(({ text }) => text)).toContain('The measurement stopped: no such file');
  });
});
