import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AttackRequest } from '../../src/engine/protocol.ts';
import type { Preview } from '../../src/state/followed/preview.ts';
import type { Choice } from '../../src/state/model.ts';
import { valueOf } from '../../src/state/selectors.ts';
import { connect, connectReady, disconnect, loaded, report, rows } from './connected.ts';
import { settled } from './fake-engine.ts';
import { makeStore } from './world.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  disconnect();
  vi.useRealTimers();
});

/** What every result says of what was attacked. */
const attacked = { network: { id: 'cifar10-resnet', epoch: 50 }, truth: 1 };

describe('the next epoch', () => {
  it('is opened while nothing else is to be done, once', async () => {
    const { engine, store } = await connectReady({ epoch: 2 });
    expect(engine.count('load')).toBe(1);
    await engine.last('attack').resolve({ radius: 0 });
    expect(engine.last('load').request).toEqual({ network: { id: 'cifar10-resnet', epoch: 5 } });
    // A failure is nobody's concern yet.
    await engine.last('load').reject(new Error('offline'));
    expect(store.getState()).toMatchObject({ network: { state: 'ready' }, notices: [] });
    store.getState().choose({ epsilon: 0.02 });
    await settled();
    await engine.last('attack').resolve({ radius: 0.02 });
    expect(engine.count('load')).toBe(2);
  });
});

describe('the trade-off', () => {
  it('loads the checkpoint on show and computes nothing more', async () => {
    const { engine, store } = connect({ view: 'tradeoff' });
    await settled();
    await engine.last('start').resolve(report);
    await loaded({ engine, store });
    await settled(1000);
    expect(engine.calls.map(({ kind }) => kind)).toEqual(['start', 'load']);
    store.getState().choose({ epoch: 1 });
    await settled(1000);
    expect(engine.calls.map(({ kind }) => kind)).toEqual(['start', 'load', 'load']);
  });
});

describe('starting', () => {
  it('goes from backend and picture to network, attack and curve', async () => {
    const { engine, store } = connect();
    await settled();
    expect(engine.calls.map(({ kind }) => kind)).toEqual(['start']);
    expect(store.getState().picture).toMatchObject({ state: 'ready', value: { id: 'car', label: 1 } });
    await engine.last('start').resolve(report);
    expect(engine.last('load').request).toEqual({ network: { id: 'cifar10-resnet', epoch: 50 } });
    await engine.last('load').resolve({ network: { id: 'cifar10-resnet', epoch: 50 } });
    expect(engine.last('attack').request).toMatchObject({ attack: 'fgsm', radius: 8 / 255, label: null });
    await settled(220);
    expect(engine.last('curve').request).toMatchObject({ attack: 'fgsm' });
    await engine.last('curve').resolve(rows(33));
    const curve = valueOf(store.getState().curve);
    expect([curve?.epsilons.length, curve?.epsilons.at(-1)]).toEqual([33, 32 / 255]);
  });

  it('says why nothing can be computed, and begins again on retry', async () => {
    const { engine, store } = connect();
    await settled();
    await engine.last('start').reject(new Error('no backend works here'));
    expect(store.getState().backend).toEqual({ state: 'failed', message: 'no backend works here' });
    expect(store.getState().attack.state).toBe('failed');
    expect(store.getState().notices.map(({ text }) => text)).toEqual([
      'The engine could not start: no backend works here',
    ]);
    store.getState().retry();
    await settled();
    await engine.last('start').resolve(report);
    expect(store.getState().network.state).toBe('loading');
  });

  it('an attack in l2 gets the length of an FGSM step', async () => {
    const { engine } = await connectReady({ attack: 'fgm', epsilon: 0.01 });
    expect((engine.last('attack').request as AttackRequest).radius).toBeCloseTo(0.01 * Math.sqrt(3072), 12);
  });
});

describe('latest wins', () => {
  it('a new epoch aborts what was computed for the last one, and its late answer is not written', async () => {
    const { engine, store } = await connectReady();
    const old = engine.last('attack');
    store.getState().choose({ epoch: 5 });
    expect(old.signal?.aborted).toBe(true);
    await old.resolve({ radius: 'old' });
    expect(valueOf(store.getState().attack)).toBeUndefined();
    await settled();
    expect(engine.last('load').request).toEqual({ network: { id: 'cifar10-resnet', epoch: 5 } });
  });

  it('a drag of epsilon shows the answers on its way and ends with its own', async () => {
    const { engine, store } = await connectReady();
    store.getState().choose({ epsilon: 0.01 });
    store.getState().choose({ epsilon: 0.02 });
    await settled();
    expect(engine.count('attack')).toBe(1);
    await engine.last('attack').resolve({ radius: 8 / 255 });
    expect(store.getState().attack).toEqual({ state: 'loading', value: { ...attacked, radius: 8 / 255 } });
    expect(engine.last('attack').request).toMatchObject({ radius: 0.02 });
    await engine.last('attack').resolve({ radius: 0.02 });
    expect(store.getState().attack).toEqual({ state: 'ready', value: { ...attacked, radius: 0.02 } });
    expect(engine.count('attack')).toBe(2);
  });

  it('a drag does not wait for ever for an outdated answer', async () => {
    const { engine, store } = await connectReady();
    const slow = engine.last('attack');
    store.getState().choose({ epsilon: 0.01 });
    await settled(300);
    expect(slow.signal?.aborted).toBe(true);
    expect(engine.last('attack').request).toMatchObject({ radius: 0.01 });
  });

  it('a drag of epsilon does not compute the curve again', async () => {
    const { engine, store } = await connectReady();
    await settled(220);
    await engine.last('curve').resolve(rows(33));
    store.getState().choose({ epsilon: 0.02 });
    await settled(220);
    expect(engine.count('curve')).toBe(1);
  });
});

describe('failing', () => {
  it('keeps the previous value on show, and tells', async () => {
    const { engine, store } = await connectReady();
    await engine.last('attack').resolve({ radius: 1 });
    store.getState().choose({ label: 3 });
    await settled();
    await engine.last('attack').reject(new Error('out of memory'));
    const value = { ...attacked, radius: 1 };
    expect(store.getState().attack).toEqual({ state: 'failed', message: 'out of memory', value });
    expect(store.getState().notices).toMatchObject([{ kind: 'error', text: 'The attack stopped: out of memory' }]);
  });

  it('is forgotten with the next choice', async () => {
    const { engine, store } = await connectReady();
    await engine.last('attack').reject(new Error('out of memory'));
    store.getState().choose({ epsilon: 0.01 });
    await settled();
    await engine.last('attack').resolve({ radius: 0.01 });
    expect(store.getState().attack.state).toBe('ready');
  });
});

describe('data sets', () => {
  it('never meet: what belonged to the last one is gone at once', async () => {
    const { engine, store } = await connectReady();
    await engine.last('attack').resolve({ radius: 1 });
    store.getState().choose({ dataset: 'mnist' });
    const { attack, picture, network } = store.getState();
    expect([valueOf(attack), valueOf(picture), valueOf(network)]).toEqual([undefined, undefined, undefined]);
    await settled();
    await loaded({ engine, store });
    expect(engine.last('attack').request).toMatchObject({
      network: { id: 'mnist-convnet' },
      picture: { shape: [28, 28, 1] },
    });
  });

  it('read an own picture anew in their shape', async () => {
    const { store } = await connectReady();
    await store.getState().takeFile(new Blob(['x']));
    store.getState().choose({ dataset: 'mnist' });
    await settled();
    expect(store.getState().picture).toMatchObject({
      value: { id: 'own', title: 'own.png', shape: [28, 28, 1], label: null },
    });
  });
});

describe('results computed beforehand', () => {
  const packed = { pixels: btoa('\u0000\u00ff'), logits: [1, 2] };
  const preview = (choice: Choice) =>
    ({
      choice,
      attack: {
        attack: 'fgsm',
        radius: choice.epsilon,
        steps: [{ index: 0, ...packed }],
        rounded: { ...packed, fooled: true },
      },
      curve: { epsilons: [0, 1], label: 1, logits: Array.from({ length: 20 }, () => 0) },
    }) as unknown as Preview;

  it('are on show while the network loads, and marked', () => {
    const { store } = connect({}, { preview: preview(makeStore().getState().choice) });
    const { attack, curve } = store.getState();
    expect(attack).toMatchObject({ state: 'ready', cached: true });
    expect(valueOf(attack)?.steps[0]?.pixels).toEqual(Float32Array.of(0, 1));
    expect(valueOf(curve)?.logits).toMatchObject({ rows: 2, classes: 10 });
  });

  it('are not shown for another choice', () => {
    const { store } = connect({}, { preview: preview(makeStore().getState().choice) });
    store.getState().choose({ epsilon: 0.01 });
    expect(store.getState().attack).toMatchObject({ state: 'loading' });
    expect('cached' in store.getState().attack).toBe(false);
    expect(valueOf(store.getState().curve)?.logits.rows).toBe(2);
  });
});
