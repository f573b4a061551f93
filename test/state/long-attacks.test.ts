/** Attacks that take long: how far they are, calling them off, and the curve that is drawn on request. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CurveRequest } from '../../src/engine/protocol.ts';
import { playEpochs } from '../../src/state/effects/play.ts';
import { timeLeft } from '../../src/state/followed/time-left.ts';
import { valueOf } from '../../src/state/selectors.ts';
import { nearest, worldOfAttacks } from './attacks.ts';
import { connectReady, disconnect, rows } from './connected.ts';
import { settled } from './fake-engine.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  disconnect();
  vi.useRealTimers();
});

const long = { attack: 'pgd', parameters: { steps: 100 } };
const pixels = new Float32Array(3072);
const result = { radius: 0, steps: [{ pixels }, { pixels: pixels.map(() => 0.1) }] };

describe('the time that is left', () => {
  it('follows from the pace since the first news', async () => {
    const left = timeLeft();
    await settled(1000);
    expect(left({ done: 10, of: 100 })).toBeUndefined();
    await settled(2000);
    expect(left({ done: 30, of: 100 })).toBe(7000);
    await settled(5000);
    expect(left({ done: 80, of: 100 })).toBe(2000);
  });

  it('is told of an attack of many steps, with how far it is', async () => {
    const { engine, store } = await connectReady(long);
    await engine.last('attack').tell({ done: 20, of: 100 });
    await settled(95);
    await engine.last('attack').tell({ done: 40, of: 100 });
    expect(store.getState().attack).toMatchObject({ state: 'loading', progress: 0.4, left: 300 });
  });
});

describe('an attack that is called off', () => {
  it('ends at once, and what was on show stays', async () => {
    const { engine, store } = await connectReady(long);
    await engine.last('attack').resolve(result);
    const before = valueOf(store.getState().attack);
    store.getState().choose({ seed: 2, parameters: { steps: 99, randomStart: true } });
    await settled();
    expect(store.getState().attack.state).toBe('loading');
    store.getState().stop('attack');
    expect(engine.last('attack').signal?.aborted).toBe(true);
    await settled(1000);
    expect(store.getState().attack).toEqual({ state: 'stopped', value: before });
    expect(store.getState().notices).toEqual([]);
  });

  it('is run again when it is asked for, or when something else is chosen', async () => {
    const { engine, store } = await connectReady(long);
    store.getState().stop('attack');
    await settled(1000);
    expect(engine.count('attack')).toBe(1);
    store.getState().retry();
    await settled();
    expect(engine.count('attack')).toBe(2);
    store.getState().stop('attack');
    store.getState().choose({ epsilon: 0.01 });
    await settled();
    expect(engine.count('attack')).toBe(3);
    await engine.last('attack').resolve(result);
    expect(store.getState().attack.state).toBe('ready');
  });

  it('is not begun anew by a retry of before', async () => {
    const { engine, store } = await connectReady(long);
    store.getState().retry();
    await settled();
    store.getState().stop('attack');
    await settled(1000);
    expect(engine.open('attack')).toEqual([]);
  });

  it('ends the playing of the training', async () => {
    const { store } = await connectReady({ ...long, epoch: 1 });
    const end = playEpochs(store, () => 10);
    store.getState().play();
    await settled();
    store.getState().stop('attack');
    expect(store.getState().playing).toBe(false);
    end();
  });

  it('cannot be called off once it is there', async () => {
    const { engine, store } = await connectReady(long);
    await engine.last('attack').resolve(result);
    store.getState().stop('attack');
    expect(store.getState().attack.state).toBe('ready');
  });
});

describe('the curve of an attack of many steps', () => {
  it('is drawn when it is asked for, with few budgets', async () => {
    const { engine, store } = await connectReady(long);
    await settled(1000);
    expect([engine.count('curve'), store.getState().curve]).toEqual([0, { state: 'empty' }]);
    store.getState().askCurve();
    await settled(220);
    expect((engine.last('curve').request as CurveRequest).radii.length).toBe(9);
    await engine.last('curve').resolve(rows(9));
    expect(store.getState().curve.state).toBe('ready');
    // It does not depend on epsilon.
    store.getState().choose({ epsilon: 0.01 });
    await settled(1000);
    expect([engine.count('curve'), store.getState().curve.state]).toEqual([1, 'ready']);
  });

  it('is offered anew of another attack, and goes meanwhile', async () => {
    const { engine, store } = await connectReady(long);
    store.getState().askCurve();
    await settled(220);
    await engine.last('curve').resolve(rows(9));
    store.getState().choose({ parameters: { steps: 90 } });
    await settled(1000);
    expect([engine.count('curve'), store.getState().curve]).toEqual([1, { state: 'empty' }]);
  });

  it('is called off, and drawn when it is asked for again', async () => {
    const { engine, store } = await connectReady(long);
    store.getState().askCurve();
    await settled(220);
    store.getState().stop('curve');
    expect(engine.last('curve').signal?.aborted).toBe(true);
    store.getState().retry();
    await settled(220);
    expect(engine.count('curve')).toBe(2);
  });
});

describe('the curve of an attack that seeks the smallest change', () => {
  it('stays as it is when the attack is called off, and tells of its failure nothing more', async () => {
    const { engine, store } = await connectReady({ attack: nearest.id }, worldOfAttacks);
    await engine.last('attack').resolve(result);
    await settled(220);
    await engine.last('curve').resolve(rows(33));
    const before = valueOf(store.getState().curve);
    store.getState().choose({ label: 3 });
    await settled();
    store.getState().stop('attack');
    await settled(1000);
    expect(valueOf(store.getState().curve)).toBe(before);
    expect(engine.count('curve')).toBe(1);
    store.getState().choose({ label: 4 });
    await settled();
    await engine.last('attack').reject(new Error('out of memory'));
    expect(store.getState().curve).toMatchObject({ state: 'failed', message: 'out of memory' });
    expect(store.getState().notices.length).toBe(1);
  });
});
